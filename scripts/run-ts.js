/**
 * Runs a TypeScript program of ours on Node 20, which cannot by itself: bundles it to `.cache/run/` with esbuild
 * and starts it with the remaining arguments. `node scripts/run-ts.js test/bench/rules.ts --quick`
 */
import { spawnSync } from "node:child_process"
import { resolve } from "node:path"
import { bundleForNode } from "./bundle.js"

const [entry, ...rest] = process.argv.slice(2)
if (entry === undefined) {
  console.error("usage: node scripts/run-ts.js FILE.ts [arguments]")
  process.exit(2)
}
// The whole path: several programs are called main.ts and may run at the same time.
const out = resolve(".cache/run", `${entry.replace(/\.ts$/, "").replace(/[\\/]+/g, "-")}.js`)
await bundleForNode(entry, out)
const { status } = spawnSync(process.execPath, ["--enable-source-maps", out, ...rest], { stdio: "inherit" })
process.exit(status ?? 1)
