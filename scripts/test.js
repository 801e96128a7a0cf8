/**
 * `npm test`: installs what is missing, runs the checks, the unit tests, builds, and runs the browser tests in real
 * Chromium. Ends with `N passed, N failed`.
 */
import { spawnSync } from "node:child_process"
import { readFileSync, rmSync } from "node:fs"
import { beginDependencies, ensureChromium, root } from "./ensure.js"

process.chdir(root)
const compiled = beginDependencies()
ensureChromium()

const results = ".cache/test-results"
rmSync(results, { recursive: true, force: true })
const total = { passed: 0, failed: 0 }

run("npm", ["run", "--silent", "check"], () => undefined)
await compiled
run(
  "npx",
  [
    "--no-install",
    "vitest",
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${results}/unit.json`,
  ],
  () => {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(`${results}/unit.json`, "utf8"))
    return { passed: numPassedTests, failed: numFailedTests }
  },
)
const { buildAll } = await import("./build.js")
await buildAll({ onlyStale: true })
run("npx", ["--no-install", "playwright", "test", "--config=test/playwright.config.ts"], () => {
  const { stats } = JSON.parse(readFileSync(`${results}/browser.json`, "utf8"))
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected }
})
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed === 0 ? 0 : 1)

/** Runs one stage; a stage that fails without failing a test counts as one failure. */
function run(command, args, count) {
  const { status } = spawnSync(command, args, {
    stdio: "inherit",
    env: { ...process.env, CIVIC_RESULTS: results },
  })
  let counted
  try {
    counted = count()
  } catch {
    counted = { passed: 0, failed: 1 }
  }
  const { passed, failed } = counted ?? { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 }
  total.passed += passed
  total.failed += status !== 0 && failed === 0 ? 1 : failed
}
