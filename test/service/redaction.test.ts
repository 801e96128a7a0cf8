import { afterAll, beforeAll, expect, it } from "vitest"
import type { Receipt } from "../../service/contract.ts"
import { type DeskClient, logInAs } from "./support/desk-client.ts"
import { newLetter, type Started, send, startService } from "./support/start-service.ts"

let mailbox: Started
let desk: DeskClient

beforeAll(async () => {
  mailbox = await startService({ at: "2026-11-20T01:00:00Z" })
  desk = await logInAs(mailbox.url, mailbox.account)
  const letter = newLetter({ service: "suggest", kind: "suggestion", name: "来信人丁", phone: "" })
  const { serial } = (await (await send(mailbox, letter)).json()) as Receipt
  await desk.get(`/desk/letters/${serial}`)
  await desk.submit("/acts/route", { unit: "transport" })
  await desk.submit("/acts/accept")
  await desk.submit("/acts/draft", { text: "您好，线路将于12月1日恢复，咨询电话0000-1234567。" })
  await desk.submit("/acts/submit")
  await desk.submit("/acts/approve")
  await desk.submit("/acts/propose")
})
afterAll(() => mailbox.remove())

/** An identity number of nobody with a right check digit. */
const idCard = "11010119900307889X".replace(/.$/, checkDigit("11010119900307889"))

function checkDigit(digits: string): string {
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (2 ** (17 - at) % 11), 0)
  return "10X98765432".charAt(sum % 11)
}

const leaks = [
  "我的电话是13912345678。",
  "请打 139-1234-5678 找我。",
  "手机号：１３９１２３４５６７８",
  "电话13912345678",
  `身份证号${idCard}。`,
  "车牌云A·00000停在楼下。",
  "邮箱 zhangsan1990@qq.com 请回复。",
  "我住青湖街道云水花园3栋2单元501室。",
  "银行卡6222021234567890128没有收到钱。",
  "来信人丁反映公交停运。",
]

it.each(leaks)("does not let the head sign a public copy that says: %s", async (question) => {
  const saved = await desk.submit("/acts/redact", { title: "公交恢复", question, answer: "12月1日恢复。" })
  expect(saved.text).toMatch(/其中[1-9]处必须处理/)
  expect((await desk.submit("/acts/sign_public")).status).toBe(409)
})

it("lets the head sign once nothing personal is left, with the office's own telephone", async () => {
  await desk.submit("/acts/redact", {
    title: "公交恢复",
    question: "市民询问公交线路恢复时间。",
    answer: "线路12月1日恢复，咨询电话0000-1234567。",
  })
  expect((await desk.submit("/acts/sign_public")).text).toContain("已审签")
})
