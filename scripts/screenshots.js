/** `npm run screenshots`: installs and builds what is missing, then test/screenshots/main.ts. */

import { ensureChromium, ensureDependencies, root, runOrExit } from "./ensure.js"

process.chdir(root)
ensureDependencies()
ensureChromium()
const { buildAll } = await import("./build.js")
await buildAll({ onlyStale: true })
runOrExit(process.execPath, ["scripts/run-ts.js", "test/screenshots/main.ts", ...process.argv.slice(2)])
