/** Before `npm pack` and `npm publish`: what the package holds is built, and never older than its sources. */
import { existsSync, statSync } from "node:fs"
import { join } from "node:path"
import { ensureDependencies, root } from "./ensure.js"

process.chdir(root)
ensureDependencies()
const { buildAll, newest } = await import("./build.js")
await buildAll({ onlyStale: true, names: ["widgets", "service, audit and demo"] })
const types = join(root, "dist/node/types/index.d.ts")
if (!existsSync(types) || statSync(types).mtimeMs < newest(join(root, "rules"))) {
  const { writeRuleTypes } = await import("./package/rule-types.js")
  writeRuleTypes(root)
}
