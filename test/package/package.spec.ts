import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { extname, join, resolve } from "node:path"
import { expect, test } from "@playwright/test"
import { watch } from "../widgets/watch-page.ts"
import { type FreshFolder, installFresh, run, startMailbox } from "./fresh-folder.ts"

/** The package as a city gets it: packed, installed into an empty folder, used in each of its ways. */
let fresh: FreshFolder
test.beforeAll(() => {
  test.setTimeout(90_000)
  fresh = installFresh()
})
test.afterAll(() => fresh.remove())

test("holds what is used and nothing else", () => {
  const tops = new Set(fresh.packed.map((path) => path.split("/").slice(0, 2).join("/")))
  expect([...tops].sort()).toEqual([
    "LICENSE",
    "README.md",
    "README.zh-CN.md",
    "THIRD-PARTY.txt",
    "dist/node",
    "dist/widgets",
    "package.json",
    "rules/CATALOGUE.md",
    "rules/profiles",
    "sbom.cdx.json",
    "scripts/civicbridge.js",
    "scripts/package",
  ])
  expect(
    fresh.packed.filter((path) => /\.map$|demo\.js|\.ts$/.test(path) && !path.endsWith(".d.ts")),
  ).toEqual([])
})

test("needs no other package to be installed but the optional ones", () => {
  const { dependencies } = JSON.parse(
    readFileSync(join(fresh.path, "node_modules/civicbridge/package.json"), "utf8"),
  )
  expect(dependencies ?? {}).toEqual({})
})

test("audits a draft", () => {
  fresh.write("draft.txt", "关于做好防汛工作的通知\n会议于2026年2月30日召开。\n")
  const command = join(fresh.path, "node_modules/.bin/civicbridge")
  const { status, stdout } = spawnSync(command, ["audit", "draft.txt"], { cwd: fresh.path, encoding: "utf8" })
  expect(stdout).toContain("2月30日")
  expect(status).toBe(1)
})

test("runs the mailbox, which keeps its letters in the folder", async () => {
  const { home, stop } = await startMailbox(fresh)
  try {
    expect((await fetch(`${home}/readyz`)).status).toBe(200)
    expect(await (await fetch(`${home}/desk`)).text()).toContain("<form")
    expect(readFileSync(join(fresh.path, "data/mailbox.sqlite")).length).toBeGreaterThan(0)
  } finally {
    await stop()
  }
})

test("backs the mailbox up, restores it elsewhere and verifies it, each by its command", () => {
  const mailbox = (folder: string, ...words: readonly string[]) =>
    spawnSync(join(fresh.path, "node_modules/.bin/civicbridge"), ["mailbox", ...words], {
      cwd: fresh.path,
      encoding: "utf8",
      env: { ...process.env, CIVIC_DATA: folder, PORT: "0", HOST: "127.0.0.1" },
      timeout: 30_000,
    })
  expect(mailbox("data", "backup", "copy").stdout).toContain("已备份到")
  expect(mailbox("restored", "restore", "copy").stdout).toContain("已从备份恢复")
  const { stdout, status } = mailbox("restored", "verify")
  expect(stdout).toContain("0处异常")
  expect(status).toBe(0)
})

test("gives types to TypeScript", () => {
  fresh.write(
    "typed.ts",
    `import { type Profile, parseProfile, run } from "civicbridge/rules"
import { CivicShareButtons } from "civicbridge/widgets"
const buttons = document.querySelector("civic-share-buttons")
if (buttons instanceof CivicShareButtons) buttons.networks = "wechat,copy"
const profile: Profile = parseProfile({ city: "云川市", rules: {} })
export const report = run({ blocks: [] }, profile)
export const findings: number = report.findings.length
// @ts-expect-error the tag is known, and has no such attribute
buttons?.nonsense
`,
  )
  const flags = ["--noEmit", "--strict", "--target", "es2022", "--module", "nodenext", "typed.ts"]
  const { status, stdout } = spawnSync(
    process.execPath,
    [resolve("node_modules/typescript/bin/tsc"), ...flags],
    {
      cwd: fresh.path,
      encoding: "utf8",
    },
  )
  expect(stdout).toBe("")
  expect(status).toBe(0)
})

test.describe("the elements", () => {
  let server: ReturnType<typeof createServer>
  let home: string
  test.beforeAll(async () => {
    fresh.write("main.js", `import "civicbridge/widgets"\n`)
    fresh.write("vite/index.html", page(`<script type="module" src="./main.js"></script>`))
    fresh.write("vite/main.js", `import "civicbridge/widgets"\n`)
    fresh.write("esbuild.html", page(`<script src="/bundled.js"></script>`))
    const map = `{ "imports": { "civicbridge/widgets": "/node_modules/civicbridge/dist/widgets/index.js" } }`
    fresh.write(
      "plain.html",
      page(
        `<script type="importmap">${map}</script><script type="module">import "civicbridge/widgets"</script>`,
      ),
    )
    run(
      resolve("node_modules/.bin/esbuild"),
      ["main.js", "--bundle", "--minify", "--outfile=bundled.js"],
      fresh.path,
    )
    run(
      resolve("node_modules/.bin/vite"),
      ["build", "vite", "--base", "/vite/dist/", "--logLevel", "error"],
      fresh.path,
    )
    server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? "/", "http://localhost")
      if (pathname === "/favicon.ico") return response.writeHead(204).end()
      response.setHeader("content-type", types[extname(pathname)] ?? "text/plain")
      response.end(readFileSync(join(fresh.path, pathname)))
    })
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening))
    home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  test.afterAll(() => server.close())

  for (const [how, path] of [
    ["bundled by esbuild", "/esbuild.html"],
    ["bundled by vite", "/vite/dist/index.html"],
    ["imported as they are", "/plain.html"],
  ] as const) {
    test(`work ${how}`, async ({ page }) => {
      const seen = watch(page)
      await page.goto(`${home}${path}`)
      const copy = page.getByRole("button", { name: "复制链接" })
      await expect(copy).toBeVisible()
      // Their style sheets came along.
      expect(await copy.evaluate((button) => getComputedStyle(button).cursor)).toBe("pointer")
      await page.getByRole("button", { name: /无障碍/ }).click()
      const toolbar = page.locator("civic-accessibility-toolbar")
      await expect(toolbar.getByRole("toolbar")).toBeVisible()
      expect(seen.errors).toEqual([])
    })
  }
})

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
}

function page(script: string): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>通知公告</title></head><body><h1>通知公告</h1><civic-share-buttons></civic-share-buttons><civic-accessibility-toolbar launcher="always"></civic-accessibility-toolbar>${script}</body></html>`
}
