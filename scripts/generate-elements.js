/** Writes docs/widgets.md, in both languages, from the elements' comments: `node scripts/generate-elements.js`. */
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { readElements } from "./elements/read-elements.js"
import { widgetsDoc } from "./elements/write-docs.js"

const root = join(import.meta.dirname, "..")
const read = readElements(root)
writeFileSync(join(root, "docs/widgets.md"), widgetsDoc(read))
writeFileSync(join(root, "docs/widgets.zh-CN.md"), widgetsDoc(read, "zh-CN"))
