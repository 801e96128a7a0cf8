import { join } from "node:path"
import Database from "better-sqlite3"
import { expect, it } from "vitest"
import { logInAs } from "./support/desk-client.ts"
import { newLetter, send, startService } from "./support/start-service.ts"

const tampering = [
  ["update letter set body = '改写的来信' where serial = '2026-000002'", "来信原文被改动"],
  ["update letter set state = 'closed' where serial = '2026-000002'", "来信状态与记录不符"],
  ["update event set actor = 'system' where kind = 'forwarded'", "条记录被改动"],
  ["delete from event where kind = 'forwarded'", "缺少第2条记录"],
  ["update reply set body = '改写的答复'", "第1版答复稿被改动"],
  ["delete from letter where serial = '2026-000001'", "有来信被删除"],
] as const

it("finds every change made behind the service's back", async () => {
  let mailbox = await startService()
  const { dataDir, account } = mailbox
  await send(mailbox, newLetter())
  await send(mailbox, newLetter())
  const desk = await logInAs(mailbox.url, account)
  await desk.get("/desk/letters/2026-000002")
  await desk.submit("/acts/route", { unit: "transport" })
  await desk.submit("/acts/accept")
  await desk.submit("/acts/draft", { text: "您好，已经恢复。" })
  expect(await mailbox.service.verify()).toEqual({ letters: 2, events: 5, faults: [] })
  for (const [sql, fault] of tampering) {
    await mailbox.stop()
    const file = new Database(join(dataDir, "mailbox.sqlite"))
    file.exec("begin")
    file.exec(sql)
    file.exec("commit")
    file.close()
    mailbox = await startService({ dataDir })
    const { faults } = await mailbox.service.verify()
    expect(faults.map(({ what }) => what).join("；"), sql).toContain(fault)
  }
  await mailbox.remove()
}, 30_000)
