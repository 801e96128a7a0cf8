import { join } from "node:path"
import { newLetter, send } from "../service/support/start-service.ts"
import { checkStore, sqliteStore } from "./support/check.ts"
import { beginLoad, newLedger } from "./support/load.ts"
import { NotStarted, startMailbox } from "./support/mailbox-process.ts"
import { type Scenario, until } from "./support/scenario.ts"
import { mountSmallDisk } from "./support/small-disk.ts"

/** The kernel mounts the disk read-only under the running service, as it does after an I/O error. */
export const readOnlyDisk: Scenario = {
  name: "read-only",
  title: "写信高峰时磁盘出错，内核把它改为只读",
  missing: () => (process.getuid?.() === 0 ? undefined : "needs root to mount a disk"),
  async run({ folder, finally: undo }) {
    const disk = mountSmallDisk(folder)
    undo(() => disk.unmount())
    const data = join(disk.path, "data")
    const ledger = newLedger()
    const first = await startMailbox({ CIVIC_DATA: data })
    undo(() => first.kill())
    const load = beginLoad(first.url, ledger, 8)
    await until(() => ledger.accepted.size >= 50, 20_000)
    disk.breakDown()
    if (!(await until(() => ledger.refusals.has("503 disk_unwritable"), 20_000)))
      throw new Error(`no 503 on a read-only disk: ${JSON.stringify([...ledger.refusals])}`)
    await load.stop()
    const answer = await send(first, newLetter())
    const { error } = (await answer.json()) as { error?: { message: string } }
    const ready = await fetch(`${first.url}/readyz`)
    if (ready.status !== 503) throw new Error("readyz says yes on a read-only disk")
    await first.kill()

    const said = await notStarted(data)
    disk.repair()
    const tally = await checkStore(sqliteStore(data), ledger)
    const words = `运行中告知“${error?.message ?? ""}”；重启时告知“${said}”；修复后照常打开`
    return { ...tally, rounds: 1, words }
  },
}

/** What is said to who starts the service on such a disk. */
async function notStarted(data: string): Promise<string> {
  try {
    await (await startMailbox({ CIVIC_DATA: data })).kill()
  } catch (error) {
    if (error instanceof NotStarted && error.message.includes("无法启动")) return error.message
    throw error
  }
  throw new Error("starts on a disk it cannot write to")
}
