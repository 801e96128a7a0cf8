import { afterAll, beforeAll, expect, it } from "vitest"
import type { Receipt, ServiceInfo } from "../../service/contract.ts"
import { hotWords } from "../../service/letters/hot-topics.ts"
import { type DeskClient, logInAs } from "./support/desk-client.ts"
import { newLetter, type Started, send, startService } from "./support/start-service.ts"

let mailbox: Started
let desk: DeskClient
beforeAll(async () => {
  mailbox = await startService()
  desk = await logInAs(mailbox.url, mailbox.account)
})
afterAll(() => mailbox.remove())

const receive = async (changes: object) =>
  ((await (await send(mailbox, newLetter({ ...changes }))).json()) as Receipt).serial

it("changes what a box promises, for the letters after that", async () => {
  const before = await receive({ service: "consult" })
  const box = { name: "政务咨询", description: "问政策。", grp: "互动交流", kind: "consult", active: "1" }
  await desk.get("/desk/boxes")
  const days = { unit_days: "5", citizen_days: "10", extension_days: "5", position: "1" }
  const saved = await desk.post("/desk/boxes", { ...(await csrf()), code: "consult", ...box, ...days })
  expect(saved.text).toContain("信箱已保存")
  const after = await receive({ service: "consult", kind: "consult" })
  const due = async (serial: string) =>
    /答复期限 (\d{4}-\d\d-\d\d)/.exec((await desk.get(`/desk/letters/${serial}`)).text)?.[1]
  expect(await due(before)).toBe("2026-11-27")
  expect(await due(after)).toBe("2026-12-04")
  expect((await send(mailbox, newLetter({ service: "consult", kind: "help" }))).status).toBe(422)
  const wrong = await desk.post("/desk/boxes", {
    ...(await csrf()),
    code: "consult",
    ...box,
    ...days,
    unit_days: "11",
  })
  expect(wrong.text).toContain("不能少于承办单位的天数")
})

it("opens a new box and closes it again", async () => {
  const box = {
    code: "police",
    name: "公安信箱",
    description: "户籍与交通。",
    grp: "部门信箱",
    kind: "consult",
  }
  const days = { unit_days: "3", citizen_days: "5", extension_days: "5" }
  const names = async () =>
    ((await (await fetch(`${mailbox.url}/api/v1/services`)).json()) as ServiceInfo[]).map(
      (one) => one.service_code,
    )
  await desk.post("/desk/boxes", { ...(await csrf()), ...box, ...days, active: "1" })
  expect(await names()).toContain("police")
  await desk.post("/desk/boxes", { ...(await csrf()), ...box, ...days })
  expect(await names()).not.toContain("police")
})

it("names on the list who keeps the desk today", async () => {
  const page = await desk.get("/desk/duty")
  const admin = /<option value="([0-9a-f-]{36})"/.exec(page.html)?.[1] ?? ""
  expect(page.html).not.toContain("day-2026-11-21") // Saturday
  expect((await desk.submit("/desk/duty", { "day-2026-11-20": admin })).text).toContain("值守表已保存")
  expect((await desk.get("/desk")).text).toContain("今日值守：值班管理员")
})

it("offers the answer to a letter like this one to whoever drafts", async () => {
  const old = await receive({ title: "青湖路公交线路何时恢复" })
  await desk.get(`/desk/letters/${old}`)
  await desk.submit("/acts/route", { unit: "transport" })
  await desk.submit("/acts/accept")
  await desk.submit("/acts/draft", { text: "您好，青湖路线路12月1日恢复。" })
  await desk.submit("/acts/submit")
  await desk.submit("/acts/approve")
  const fresh = await receive({ title: "请问青湖路的公交线路什么时候恢复" })
  const other = await receive({ title: "小学入学需要哪些材料" })
  for (const [serial, expected] of [
    [fresh, true],
    [other, false],
  ] as const) {
    await desk.get(`/desk/letters/${serial}`)
    await desk.submit("/acts/route", { unit: "transport" })
    const page = await desk.submit("/acts/accept")
    expect(page.text.includes("12月1日恢复"), serial).toBe(expected)
  }
})

it("counts themes and finds the words that come up again and again", async () => {
  const page = await desk.get("/desk/topics")
  expect(page.status).toBe(200)
  expect(page.text).toContain("公交线路")
})

it("finds a phrase once, not its pieces, and no words every letter has", () => {
  const titles = [
    "青湖路什么时候通车",
    "青湖路噪声扰民",
    "建议青湖路加装路灯",
    "小学入学问题",
    "请问入学问题",
  ]
  expect(hotWords(titles)).toEqual([{ word: "青湖路", letters: 3 }])
})

async function csrf(): Promise<{ csrf: string }> {
  const page = await desk.get("/desk/boxes")
  return { csrf: page.forms.find(({ fields }) => fields["csrf"] !== undefined)?.fields["csrf"] ?? "" }
}
