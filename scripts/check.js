/** `npm run check`: Biome, tsc twice (rules/ without DOM and Node types), import law, knip, lit-analyzer. */
import { spawnSync } from "node:child_process"
import { ensureDependencies, root } from "./ensure.js"

process.chdir(root)
ensureDependencies()

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

let failed = 0
for (const [name, [command, ...args]] of steps) {
  const { status, stdout, stderr } = spawnSync("npx", ["--no-install", command, ...args], {
    encoding: "utf8",
  })
  console.log(`${status === 0 ? "ok    " : "FAILED"} ${name}`)
  if (status !== 0) {
    failed++
    console.log(`${stdout}${stderr}`)
  }
}
console.log(`check: ${steps.length - failed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
