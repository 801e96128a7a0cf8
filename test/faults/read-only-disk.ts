import { execFileSync } from "node:child_process"
import { mkdirSync } from "node:fs"
import { join } from "node:path"
import { checkStore, sqliteStore } from "./support/check.ts"
import { beginLoad, newLedger } from "./support/load.ts"
import { NotStarted, startMailbox } from "./support/mailbox-process.ts"
import { type Scenario, until } from "./support/scenario.ts"

/** A disk that was mounted again as read-only, as kernels do after an error. */
export const readOnlyDisk: Scenario = {
  name: "read-only",
  title: "read-only disk",
  missing: () => (process.getuid?.() === 0 ? undefined : "needs root to mount a disk"),
  async run({ folder, finally: undo }) {
    const disk = join(folder, "disk")
    mkdirSync(disk)
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=32m", "tmpfs", disk])
    undo(() => execFileSync("umount", [disk]))
    const data = join(disk, "data")
    const ledger = newLedger()
    const first = await startMailbox({ CIVIC_DATA: data })
    undo(() => first.kill())
    const load = beginLoad(first.url, ledger, 8)
    await until(() => ledger.accepted.size >= 50, 20_000)
    await load.stop()
    await first.stop()

    execFileSync("mount", ["-o", "remount,ro", disk])
    const said = await startMailbox({ CIVIC_DATA: data }).then(
      async (mailbox) => {
        await mailbox.kill()
        throw new Error("starts on a disk it cannot write to")
      },
      (error: unknown) => {
        if (error instanceof NotStarted) return error.message
        throw error
      },
    )
    if (!said.includes("无法启动")) throw new Error(`no words: ${said}`)
    execFileSync("mount", ["-o", "remount,rw", disk])
    const letters = await checkStore(sqliteStore(data), ledger)
    return `${letters} letters kept; “${said}”`
  },
}
