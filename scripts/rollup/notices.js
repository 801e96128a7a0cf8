import { noticeOf, packageFolder } from "../notice-of.js"

/** Comments are stripped from the scripts, so the licences of what they contain go into NOTICES.txt. */
export function notices() {
  return {
    name: "notices",
    generateBundle() {
      const packages = new Set()
      for (const id of this.getModuleIds()) {
        const folder = packageFolder(id)
        if (folder) packages.add(folder)
      }
      const texts = [...packages].sort().map(noticeOf)
      this.emitFile({ type: "asset", fileName: "NOTICES.txt", source: texts.join("\n\n") })
    },
  }
}
