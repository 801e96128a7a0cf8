/**
 * `npm test`: installs what is missing, runs the checks, builds, and runs the unit tests and the browser tests in real
 * Chromium. Tells at the end what failed or needed a second try, and ends with `N passed, N failed`.
 */
import { spawnSync } from "node:child_process"
import { readFileSync, rmSync } from "node:fs"
import { stripVTControlCharacters } from "node:util"
import { beginDependencies, ensureChromium, root } from "./ensure.js"

process.chdir(root)
const compiled = beginDependencies()
ensureChromium()

const results = ".cache/test-results"
rmSync(results, { recursive: true, force: true })
const total = { passed: 0, failed: 0 }
const told = []

run("npm", ["run", "--silent", "check"], () => readJson("check.json"))
// While SQLite is still being compiled on the other core.
await build()
await compiled
const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${results}/unit.json`]
run("npx", ["--no-install", "vitest", "run", ...reporters], () => {
  const { numPassedTests, testResults } = readJson("unit.json")
  const failed = testResults
    .flatMap(({ name, assertionResults }) => assertionResults.map((one) => ({ file: name, ...one })))
    .filter(({ status }) => status === "failed")
    .map(({ file, title, failureMessages }) => `${file} › ${title}\n${failureMessages[0]}`)
  return { passed: numPassedTests, failed }
})
run("npx", ["--no-install", "playwright", "test", "--config=test/playwright.config.ts"], () => {
  const { stats, suites } = readJson("browser.json")
  const wrong = suites.flatMap(specsOf).filter(({ status }) => status === "unexpected" || status === "flaky")
  for (const { status, what } of wrong) if (status === "flaky") told.push(`second try: ${firstLinesOf(what)}`)
  const failed = wrong.filter(({ status }) => status === "unexpected").map(({ what }) => what)
  return { passed: stats.expected + stats.flaky, failed }
})
for (const one of told) console.log(`${one}\n`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed === 0 ? 0 : 1)

/** Runs one stage; a stage that fails without naming a failure counts as one. */
function run(command, args, count) {
  const { status } = spawnSync(command, args, {
    stdio: "inherit",
    env: { ...process.env, CIVIC_RESULTS: results },
  })
  let counted = { passed: 0, failed: [] }
  try {
    counted = count()
  } catch (error) {
    counted.failed = [`${args.join(" ")} left no result: ${error.message}`]
  }
  if (status !== 0 && counted.failed.length === 0) counted.failed = [`${args.join(" ")} ended with ${status}`]
  add(counted)
}

async function build() {
  const { buildAll } = await import("./build.js")
  await buildAll({ onlyStale: true }).catch(({ message }) =>
    add({ passed: 0, failed: [`build\n${message}`] }),
  )
}

function add({ passed, failed }) {
  total.passed += passed
  total.failed += failed.length
  for (const one of failed) told.push(`failed: ${firstLinesOf(one)}`)
}

function firstLinesOf(text) {
  return stripVTControlCharacters(text).split("\n").slice(0, 12).join("\n")
}

function readJson(name) {
  return JSON.parse(readFileSync(`${results}/${name}`, "utf8"))
}

/** Playwright's tests, however deep, with what each said last when it failed. */
function specsOf({ file, specs = [], suites = [] }) {
  const own = specs.flatMap(({ title, line, tests }) =>
    tests.map(({ status, results: tries }) => {
      const said = tries.flatMap(({ errors }) => errors).map(({ message }) => message)
      return { status, what: `${file}:${line} › ${title}\n${said.at(-1) ?? ""}` }
    }),
  )
  return [...own, ...suites.flatMap(specsOf)]
}
