/**
 * `npm start`: installs what is missing, builds, and serves the demo portal, the CMS and the mailbox on
 * http://127.0.0.1:4870 (PORT), with the database in ./data (CIVIC_DATA).
 */

import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { ensureDependencies, root } from "./ensure.js"

process.chdir(root)
ensureDependencies()
const { buildAll } = await import("./build.js")
await buildAll({ onlyStale: true })
await import(pathToFileURL(join(root, "dist/node/demo.js")).href)
