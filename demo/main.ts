import { existsSync, readdirSync } from "node:fs"
import { resolve } from "node:path"
import { serve } from "@hono/node-server"
import { createService } from "../service/index.ts"
import { createDemo } from "./app.ts"
import { seedLetters } from "./seed-letters.ts"

const root = resolve(import.meta.dirname, "../..")
const port = Number(process.env["PORT"] ?? 4870)
const dataDir = resolve(process.env["CIVIC_DATA"] ?? "data")
if (!Number.isInteger(port) || port < 0 || port > 65535)
  fail(`PORT=${process.env["PORT"]}: expected a port number`)

// Only a folder that is not there yet, and only the built-in database: nobody's letters are ever touched.
const isNew = !existsSync(dataDir) || readdirSync(dataDir).length === 0
const wantsSample = isNew && process.env["CIVIC_SAMPLE"] !== "0" && process.env["DATABASE_URL"] === undefined
const seeded = wantsSample ? await seedLetters(dataDir, Date.now()) : undefined

const service = await createService({ dataDir }).catch((error: unknown) =>
  fail(`数据目录 ${dataDir} 打不开：${error instanceof Error ? error.message : String(error)}`),
)
const server = serve(
  { fetch: createDemo(root, service).fetch, hostname: "127.0.0.1", port },
  ({ port: taken }) => {
    const home = `http://127.0.0.1:${taken}`
    console.log(`
政民桥 CivicBridge

  门户 portal     ${home}/
  今日 today      ${home}/today/
  2008 portal     ${home}/2008/
  后台 CMS        ${home}/cms/
  接入 snippet    ${home}/configurator
  信箱 desk       ${home}/desk
  文档 documents  ${home}/docs/
  扩展 extension  ${resolve(root, "build/chrome-mv3-prod")}${existsSync(resolve(root, "build/chrome-mv3-prod")) ? "" : "（尚未构建 not built）"}
  数据 data       ${dataDir}
`)
    const firstAccount = service.firstAccount ?? seeded
    if (firstAccount !== undefined) {
      const { username, password } = firstAccount
      console.log(`  首个回应人账号，只显示这一次 first responder account, shown only now:
  用户名 user ${username}　密码 password ${password}
`)
    }
    console.log("按 Ctrl+C 停止 Ctrl+C to stop")
  },
)
server.on("error", (error: NodeJS.ErrnoException) => {
  fail(error.code === "EADDRINUSE" ? `端口 ${port} 已被占用，可以换一个：PORT=4871 npm start` : error.message)
})

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    server.close()
    void service.close().then(() => process.exit(0))
  })
}

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}
