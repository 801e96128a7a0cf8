import { createHash } from "node:crypto"
import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, it } from "vitest"
import type { Receipt, StatusAnswer } from "../../service/contract.ts"
import { backUp, restore } from "../../service/store/backup.ts"
import { newLetter, post, send, startService } from "./support/start-service.ts"

const folder = mkdtempSync(join(tmpdir(), "mailbox-backup-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it("brings letters, contact data, codes and attachments back from a backup made while letters came in", async () => {
  const mailbox = await startService()
  const bytes = Buffer.from("%PDF-1.4 附件")
  const sha256 = createHash("sha256").update(bytes).digest("hex")
  await fetch(`${mailbox.url}/api/v1/uploads/${sha256}`, { method: "PUT", body: bytes })
  const letter = newLetter({ attachments: [{ sha256, name: "说明.pdf" }] })
  const { serial } = (await (await send(mailbox, letter)).json()) as Receipt
  const more = Array.from({ length: 40 }, () => send(mailbox, newLetter()))
  const saved = join(folder, "saved")
  await backUp(mailbox.dataDir, saved)
  await Promise.all(more)
  await expect(backUp(mailbox.dataDir, saved)).rejects.toThrow("already exists")
  await mailbox.remove()

  const dataDir = join(folder, "again")
  await restore(saved, dataDir)
  const restored = await startService({ dataDir })
  const answer = await post(`${restored.url}/api/v1/status`, { serial, code: letter.code })
  expect(((await answer.json()) as StatusAnswer).title).toBe(letter.title)
  expect(existsSync(join(dataDir, "uploads", sha256))).toBe(true)
  expect((await restored.service.verify()).faults).toEqual([])
  expect((await send(restored, letter)).status).toBe(200)
  await expect(restore(saved, dataDir)).rejects.toThrow("already holds a mailbox")
  await restored.stop()
})
