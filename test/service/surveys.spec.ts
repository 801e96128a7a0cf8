import { type Browser, expect, type Page, test } from "@playwright/test"
import { surveyFields } from "./support/drafted-survey.ts"
import { look } from "./support/look.ts"
import { type Started, startService } from "./support/start-service.ts"

const start = Date.parse("2026-11-20T01:00:00Z")

let mailbox: Started
let browser: Browser

test.setTimeout(120_000)
test.beforeAll(async ({ browser: own }) => {
  browser = own
  mailbox = await startService()
})
test.afterAll(async () => {
  await mailbox.remove()
})

async function open(scripts: boolean): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 900 },
    javaScriptEnabled: scripts,
  })
  page.setDefaultTimeout(8000)
  return page
}

/** Presses Tab until the control with this accessible name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let turn = 0; turn < 90; turn++) {
    await page.keyboard.press("Tab")
    const shown = (await page.locator(":focus").ariaSnapshot()).split("\n")[0] ?? ""
    if (shown.includes(`"${name}"`)) return
  }
  throw new Error(`Tab does not reach ${name}`)
}

async function draft(page: Page, kind: "survey" | "consultation"): Promise<void> {
  await page.goto(`${mailbox.url}/desk/surveys`)
  await page.getByRole("link", { name: kind === "survey" ? "新建民意调查" : "新建意见征集" }).click()
  await page.getByLabel("标题").fill(surveyFields["title"] ?? "")
  await page
    .getByLabel("说明")
    .first()
    .fill(surveyFields["intro"] ?? "")
  await page.getByLabel("开始日期").fill("2026-11-20")
  await page.getByLabel("结束日期").fill("2026-11-30")
}

test("a survey goes from draft to published result, answered by keyboard alone, no state with a violation", async () => {
  const desk = await open(true)
  const citizen = await open(true)
  // Logged in by a clock ahead, so that the session outlives the survey.
  mailbox.now = start + 12 * 86_400_000
  await desk.goto(`${mailbox.url}/desk`)
  await desk.getByLabel("用户名").fill(mailbox.account.username)
  await desk.getByLabel("密码").fill(mailbox.account.password)
  await desk.getByRole("button", { name: "登录" }).click()
  await desk.getByRole("heading", { level: 1, name: "来信" }).waitFor()
  mailbox.now = start

  await citizen.goto(`${mailbox.url}/surveys`)
  await look(citizen, "surveys-none")
  await desk.goto(`${mailbox.url}/desk/surveys`)
  await look(desk, "desk-surveys-none")
  await draft(desk, "survey")
  await look(desk, "desk-survey-new")
  await desk.getByRole("button", { name: "保存草稿" }).click()
  await expect(desk.getByRole("alert")).toContainText("请至少写一道题")
  await look(desk, "desk-survey-wrong")
  const first = desk.getByRole("group", { name: "第1题" })
  await first.getByLabel("题目").fill("您最希望改进哪一方面？")
  await first.getByLabel(/^选项/).fill("发车间隔\n站点位置\n末班时间")
  await first.getByLabel("必答").check()
  const second = desk.getByRole("group", { name: "第2题" })
  await second.getByLabel("题目").fill("您平时怎样出行？")
  await second.getByLabel("题型").selectOption("多选")
  await second.getByLabel(/^选项/).fill("公交车\n自行车\n步行")
  const third = desk.getByRole("group", { name: "第3题" })
  await third.getByLabel("题目").fill("您还有什么意见和建议？")
  await third.getByLabel("题型").selectOption("文字")
  await desk.getByRole("button", { name: "保存草稿" }).click()
  await expect(desk.getByRole("status")).toContainText("草稿已保存")
  await look(desk, "desk-survey-draft")
  await desk.getByRole("button", { name: "对外发布" }).click()
  await expect(desk.getByRole("status")).toContainText("已经对外发布")
  await look(desk, "desk-survey-open")

  await citizen.goto(`${mailbox.url}/surveys`)
  await look(citizen, "surveys")
  await tabTo(citizen, surveyFields["title"] ?? "")
  await citizen.keyboard.press("Enter")
  await citizen.getByRole("heading", { level: 1, name: surveyFields["title"] ?? "" }).waitFor()
  await look(citizen, "survey-open")
  mailbox.now = start + 60_000
  await tabTo(citizen, "3. 您还有什么意见和建议？（可不答）")
  await citizen.keyboard.type("站牌上的字太小")
  await tabTo(citizen, "提交答卷")
  await citizen.keyboard.press("Enter")
  const alert = citizen.getByRole("alert")
  await expect(alert).toBeFocused()
  await look(citizen, "survey-wrong")
  await tabTo(citizen, "第1题：请选择这一题的答案。")
  await citizen.keyboard.press("Enter")
  await citizen.keyboard.press("Space")
  await citizen.keyboard.press("ArrowDown")
  await tabTo(citizen, "自行车")
  await citizen.keyboard.press("Space")
  await tabTo(citizen, "提交答卷")
  await citizen.keyboard.press("Enter")
  await expect(citizen.getByRole("status")).toContainText("答卷已经收到")
  await look(citizen, "survey-received")

  mailbox.now = start + 11 * 86_400_000
  await citizen.goto(citizen.url())
  await expect(citizen.getByText("共收到1份，来自1个网络")).toBeVisible()
  await expect(citizen.getByRole("row", { name: "站点位置 1 100.0%" })).toBeVisible()
  await look(citizen, "survey-closed")
  await desk.reload()
  await desk.getByLabel("结果和采纳情况").fill("大家最希望调整站点位置。王小明13912345678。")
  await desk.getByRole("group", { name: "第1条" }).getByLabel("意见").fill("站牌上的字太小。")
  await desk.getByRole("group", { name: "第1条" }).getByLabel("说明").fill("明年起更换大字站牌。")
  await desk.getByRole("button", { name: "公布结果" }).click()
  await expect(desk.getByRole("alert")).toContainText("13912345678")
  await look(desk, "desk-survey-refused")
  await desk.getByLabel("结果和采纳情况").fill("大家最希望调整站点位置，今年先调整五处。")
  await desk.getByRole("button", { name: "公布结果" }).click()
  await expect(desk.getByRole("status")).toContainText("结果已经公布")
  await look(desk, "desk-survey-published")
  await citizen.reload()
  await expect(citizen.getByRole("row", { name: /站牌上的字太小。 采纳 明年起/ })).toBeVisible()
  await look(citizen, "survey-published")
  await desk.goto(`${mailbox.url}/desk/surveys`)
  await look(desk, "desk-surveys")

  mailbox.now = start
  await draft(desk, "consultation")
  await desk
    .getByLabel("征求意见稿全文")
    .fill("第一条　为规范公共座椅，制定本办法。\n第二条　座椅应当设置扶手。")
  await desk.getByRole("button", { name: "保存草稿" }).click()
  await desk.getByRole("button", { name: "对外发布" }).click()
  const link = await desk.getByRole("link", { name: "公开页面" }).getAttribute("href")
  const plain = await open(false)
  await plain.goto(mailbox.url + link)
  mailbox.now = start + 60_000
  await plain.getByLabel("您对这一条的意见").nth(1).fill("扶手应当做得宽一些。")
  await plain.getByRole("button", { name: "提交意见" }).click()
  await expect(plain.getByRole("status")).toContainText("感谢参与")
  await citizen.goto(mailbox.url + link)
  await look(citizen, "consultation-open")
  mailbox.now = start + 11 * 86_400_000
  await citizen.reload()
  await look(citizen, "consultation-closed")
  await citizen.goto(`${mailbox.url}/surveys/2020-001`)
  await look(citizen, "survey-missing")
  expect((await mailbox.service.verify()).faults).toEqual([])
  for (const page of [desk, citizen, plain]) await page.close()
})
