import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, it } from "vitest"
import { exportArchive } from "../../service/archive-export.ts"
import type { Receipt } from "../../service/contract.ts"
import { logInAs } from "./support/desk-client.ts"
import { newLetter, type Started, send, startService } from "./support/start-service.ts"

let mailbox: Started
const folder = mkdtempSync(join(tmpdir(), "mailbox-export-"))

beforeAll(async () => {
  mailbox = await startService({ at: "2026-11-20T01:00:00Z" })
})
afterAll(async () => {
  await mailbox.remove()
  rmSync(folder, { recursive: true, force: true })
})

it("writes published letters, and nothing else, as pages and JSON that need no service", async () => {
  const desk = await logInAs(mailbox.url, mailbox.account)
  const { serial } = (await (await send(mailbox, newLetter())).json()) as Receipt
  await send(mailbox, newLetter({ title: "没有公开的来信" }))
  await desk.get(`/desk/letters/${serial}`)
  await desk.submit("/acts/route", { unit: "transport" })
  await desk.submit("/acts/accept")
  await desk.submit("/acts/draft", { text: "您好，将于12月1日恢复。" })
  await desk.submit("/acts/submit")
  await desk.submit("/acts/approve")
  await desk.submit("/acts/propose")
  await desk.submit("/acts/redact", { title: "公交<b>恢复", question: "何时恢复？", answer: "12月1日。" })
  await desk.submit("/acts/sign_public")
  await desk.submit("/acts/publish")
  expect(await exportArchive(mailbox.url, folder)).toBe(1)
  expect(readdirSync(join(folder, "letters")).sort()).toEqual([`${serial}.html`, `${serial}.json`])
  const page = readFileSync(join(folder, "letters", `${serial}.html`), "utf8")
  expect(page).toContain("<h1>公交&lt;b&gt;恢复</h1>")
  expect(readFileSync(join(folder, "index.html"), "utf8")).toContain(`letters/${serial}.html`)
  expect(readFileSync(join(folder, "archive.json"), "utf8")).not.toContain("没有公开")
})

it("says which address did not answer", async () => {
  await expect(exportArchive("http://127.0.0.1:9", folder)).rejects.toThrow("请检查地址和服务")
})
