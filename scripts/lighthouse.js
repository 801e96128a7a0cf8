/** `npm run lighthouse`: installs and builds what is missing, then test/lighthouse/main.ts. */
import { ensureChromium, ensureDependencies, root, runOrExit } from "./ensure.js"

process.chdir(root)
ensureDependencies()
ensureChromium()
const { buildAll } = await import("./build.js")
await buildAll({ onlyStale: true, names: ["widgets", "service, audit and demo"] })
runOrExit(process.execPath, ["scripts/run-ts.js", "test/lighthouse/main.ts", ...process.argv.slice(2)])
