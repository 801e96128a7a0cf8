/** `npm run check`: Biome, tsc twice (rules/ without DOM and Node types), import law, knip, lit-analyzer. */
import { spawn } from "node:child_process"
import { mkdirSync, writeFileSync } from "node:fs"
import { ensurePackages, root } from "./ensure.js"

process.chdir(root)
ensurePackages()

const steps = [
  ["Biome", ["biome", "check", "--error-on-warnings", "."]],
  ["tsc", ["tsc", "-p", "."]],
  ["tsc, rules without DOM and Node", ["tsc", "-p", "rules"]],
  [
    "import law",
    [
      "depcruise",
      "--config",
      ".dependency-cruiser.cjs",
      "rules",
      "audit",
      "extension",
      "widgets",
      "service",
      "demo",
    ],
  ],
  ["knip", ["knip", "--no-progress"]],
  [
    "lit-analyzer",
    ["lit-analyzer", "widgets/**/*.ts", "--strict", "--rules.no-missing-import", "off", "--quiet"],
  ],
]

// Most of them use one core each: two at a time, told in order.
const results = steps.map(() => undefined)
let next = 0
async function work() {
  for (let at = next++; at < steps.length; at = next++) results[at] = await run(steps[at])
}
await Promise.all([work(), work()])
for (const { name, status, printed } of results) {
  console.log(`${status === 0 ? "ok    " : "FAILED"} ${name}`)
  if (status !== 0) console.log(printed)
}
const failed = results.filter(({ status }) => status !== 0).length
const folder = process.env["CIVIC_RESULTS"]
if (folder !== undefined) {
  const told = results.filter(({ status }) => status !== 0).map(({ name, printed }) => `${name}\n${printed}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}/check.json`, JSON.stringify({ passed: steps.length - failed, failed: told }))
}
console.log(`check: ${steps.length - failed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)

function run([name, [command, ...args]]) {
  const child = spawn("npx", ["--no-install", command, ...args], { stdio: ["ignore", "pipe", "pipe"] })
  let printed = ""
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => {
      printed += text
    })
  }
  return new Promise((done) => child.once("close", (status) => done({ name, status, printed })))
}
