/**
 * `civicbridge mailbox`: the service by itself. PORT (4870), CIVIC_DATA (./data), DATABASE_URL, HOST.
 * `civicbridge mailbox verify` checks the records, `… reset-password NAME` lets somebody in again; both while the
 * service is stopped. `… backup FOLDER` works while it runs; `… restore FOLDER` fills an empty CIVIC_DATA.
 * `… export URL FOLDER` writes the public archive of a running service as files.
 */
import { networkInterfaces } from "node:os"
import { resolve } from "node:path"
import { setFlagsFromString } from "node:v8"
import { serve } from "@hono/node-server"
import { exportArchive } from "./archive-export.ts"
import { createService, type Service } from "./index.ts"
import { noticeSettingsOf } from "./notices/notice-settings.ts"
import { backUp, restore } from "./store/backup.ts"
import { StoreError } from "./store/store-error.ts"
import { whyNotStarted } from "./store/why-not-started.ts"

/** For those who send a byte now and then to hold a connection: ten megabytes at 60 kB a second still arrive. */
const patience = { headersTimeout: 10_000, requestTimeout: 180_000, connectionsCheckingInterval: 2000 }

// A rush of letters leaves V8 a heap three times as large as what is in use; an office's small server has better uses.
setFlagsFromString("--optimize-for-size")
await main().catch((error: unknown) => {
  const why = whyNotStarted(error)
  console.error(why === undefined ? error : `无法启动：${why}`)
  process.exitCode = 1
})

async function main(): Promise<void> {
  const env = process.env
  const data = resolve(env["CIVIC_DATA"] ?? "./data")
  const [command, name = ""] = process.argv.slice(2)
  if (command === "backup" || command === "restore") return copy(command, name, data)
  if (command === "export") return exportTo(name, process.argv[4] ?? "")
  const service = await createService({
    dataDir: data,
    ...(env["DATABASE_URL"] ? { databaseUrl: env["DATABASE_URL"] } : {}),
    ...(env["CIVIC_SITE"] ? { site: env["CIVIC_SITE"] } : {}),
    ...(env["CIVIC_POW_BITS"] ? { powBits: Number(env["CIVIC_POW_BITS"]) } : {}),
    ...(env["CIVIC_LETTERS_PER_MINUTE"] ? { limits: limitsOf(Number(env["CIVIC_LETTERS_PER_MINUTE"])) } : {}),
    ...(env["CIVIC_JOBS_SECONDS"] ? { jobsEvery: 1000 * Number(env["CIVIC_JOBS_SECONDS"]) } : {}),
    ...(env["CIVIC_SCAN_COMMAND"] ? { scanCommand: env["CIVIC_SCAN_COMMAND"] } : {}),
    notices: noticeSettingsOf(env),
    trustProxy: env["CIVIC_TRUST_PROXY"] === "1",
  })
  if (command === "verify") return verify(service)
  if (command === "reset-password") return resetPassword(service, name)
  const hostname = env["HOST"] ?? "0.0.0.0"
  const port = Number(env["PORT"] ?? 4870)
  const server = serve(
    { fetch: service.fetch, port, hostname, serverOptions: patience },
    ({ port: given }) => {
      const lines = hostsOf(hostname).map((host) => `政民桥信箱  http://${host}:${given}/desk`)
      if (service.firstAccount !== undefined) {
        const { username, password } = service.firstAccount
        lines.push(`首个账户（仅显示这一次，请登录后修改密码）：${username}  ${password}`)
      }
      // In one go: whoever waits for the address has the account too.
      console.log(lines.join("\n"))
    },
  )
  const stop = () => {
    // Answers under way are finished; idle connections must not keep the process.
    server.close(() => void service.close())
    if ("closeIdleConnections" in server) server.closeIdleConnections()
  }
  process.once("SIGTERM", stop)
  process.once("SIGINT", stop)
}

async function copy(command: "backup" | "restore", folder: string, data: string): Promise<void> {
  if (folder === "") throw new StoreError(`请指明文件夹：civicbridge mailbox ${command} 文件夹`)
  const { files } =
    command === "backup" ? await backUp(data, resolve(folder)) : await restore(resolve(folder), data)
  console.log(`${command === "backup" ? "已备份到" : "已从备份恢复："}${resolve(folder)}，共${files}个文件`)
}

async function exportTo(address: string, folder: string): Promise<void> {
  if (address === "" || folder === "")
    throw new StoreError("请指明服务地址和文件夹：civicbridge mailbox export http://localhost:4870 文件夹")
  console.log(`已导出${await exportArchive(address, resolve(folder))}封公开来信到${resolve(folder)}`)
}

async function verify(service: Service): Promise<void> {
  const { letters, events, faults } = await service.verify()
  await service.close()
  for (const { serial, what } of faults) console.log(`${serial}：${what}`)
  console.log(`${letters}封来信，${events}条记录，${faults.length}处异常`)
  if (faults.length > 0) process.exitCode = 1
}

async function resetPassword(service: Service, username: string): Promise<void> {
  const password = await service.resetPassword(username)
  await service.close()
  console.log(password === undefined ? `没有这个账户：${username}` : `新密码（登录后须修改）：${password}`)
  if (password === undefined) process.exitCode = 1
}

/** The same allowance for a network, a telephone number and for all, for load tests and for offices behind one address. */
function limitsOf(perMinute: number) {
  const rule = { burst: perMinute, perSecond: perMinute / 60 }
  return { perPrefix: rule, perPhone: rule, global: rule }
}

function hostsOf(hostname: string): string[] {
  if (hostname !== "0.0.0.0" && hostname !== "::") return [hostname]
  const others = Object.values(networkInterfaces()).flatMap((list) => list ?? [])
  return [
    "localhost",
    ...others.filter((one) => one.family === "IPv4" && !one.internal).map((one) => one.address),
  ]
}
