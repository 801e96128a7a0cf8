import { execFileSync } from "node:child_process"
import { mkdirSync, rmSync, statfsSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { newLetter, send } from "../service/support/start-service.ts"
import { checkStore, sqliteStore } from "./support/check.ts"
import { beginLoad, newLedger } from "./support/load.ts"
import { startMailbox } from "./support/mailbox-process.ts"
import { type Scenario, until } from "./support/scenario.ts"

/** The disk fills up while letters come in, and later there is room again. */
export const fullDisk: Scenario = {
  name: "full-disk",
  title: "写信高峰时磁盘写满，之后又有空间",
  missing: () => (process.getuid?.() === 0 ? undefined : "needs root to mount a small disk"),
  async run({ folder, finally: undo }) {
    const disk = join(folder, "disk")
    mkdirSync(disk)
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=12m", "tmpfs", disk])
    undo(() => execFileSync("umount", [disk]))
    const data = join(disk, "data")
    const mailbox = await startMailbox({ CIVIC_DATA: data })
    undo(() => mailbox.kill())
    const ledger = newLedger()
    const load = beginLoad(mailbox.url, ledger, 8)
    await until(() => ledger.accepted.size >= 50, 20_000)
    const { bavail, bsize } = statfsSync(disk)
    // What is left after this is for the log of a few letters.
    writeFileSync(join(disk, "ballast"), Buffer.alloc(Math.max(0, bavail * bsize - 256 * 1024)))
    if (!(await until(() => ledger.refusals.has("503 disk_full"), 20_000))) {
      throw new Error(`no 503 although the disk is full: ${JSON.stringify([...ledger.refusals])}`)
    }
    const before = ledger.accepted.size
    const answer = await send(mailbox, newLetter())
    const words = (await answer.json()) as { error: { message: string } }
    const notReady = await fetch(`${mailbox.url}/readyz`)
    rmSync(join(disk, "ballast"))
    if (!(await until(() => ledger.accepted.size >= before + 50, 20_000)))
      throw new Error("does not recover when there is room again")
    await load.stop()
    await new Promise((resolve) => setTimeout(resolve, 1100)) // readyz holds its answer for a second.
    if (!(await fetch(`${mailbox.url}/readyz`)).ok) throw new Error("readyz says no although there is room")
    const pid = mailbox.process.pid
    await mailbox.stop()
    const tally = await checkStore(sqliteStore(data), ledger)
    const refused = [...ledger.refusals]
      .filter(([name]) => name.startsWith("503"))
      .map(([name, count]) => `${count} × ${name}`)
      .join(", ")
    if (answer.status === 503 && notReady.status !== 503) throw new Error("readyz says yes on a full disk")
    const spoken = words.error?.message ?? ""
    return {
      ...tally,
      rounds: 1,
      words: `拒收 ${refused}，告知“${spoken}”；腾出空间后同一进程（${pid}）自行恢复`,
    }
  },
}
