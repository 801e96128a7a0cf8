import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"

/** Comments are stripped from the scripts, so the licences of what they contain go into NOTICES.txt. */
export function notices() {
  return {
    name: "notices",
    generateBundle() {
      const packages = new Set()
      for (const id of this.getModuleIds()) {
        const found = /^\0?(.*node_modules\/((?:@[^/]+\/)?[^/]+))\//.exec(id)
        if (found) packages.add(found[1])
      }
      const texts = [...packages].sort().map(noticeOf)
      this.emitFile({ type: "asset", fileName: "NOTICES.txt", source: texts.join("\n\n") })
    },
  }
}

function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"))
  const file = ["LICENSE", "LICENSE.md", "LICENSE.txt"].map((entry) => join(folder, entry)).find(existsSync)
  return `${name} ${version} (${license})\n\n${file ? readFileSync(file, "utf8").trim() : ""}`
}
