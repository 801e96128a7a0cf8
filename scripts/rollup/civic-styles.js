import { createHash } from "node:crypto"
import { readFile } from "node:fs/promises"
import { basename, dirname, join } from "node:path"
import { transform } from "esbuild"

/** Turns `import { sheet } from "./x.css"` into the minified text plus the name of the emitted file. */
export function civicStyles() {
  return {
    name: "civic-styles",
    async load(id) {
      if (!id.endsWith(".css")) return null
      const source = await readFile(id, "utf8")
      const { code } = await transform(source, { loader: "css", minify: true, target: "chrome72" })
      const text = code.trim()
      const hash = createHash("sha256").update(text).digest("hex").slice(0, 8)
      const file = `${basename(id, ".css")}-${hash}.css`
      this.emitFile({ type: "asset", fileName: file, source: text })
      // Pictures lie beside the sheet that names them: no data: addresses, portals' policies forbid them.
      for (const [, picture] of text.matchAll(/url\(([\w-]+\.svg)\)/g)) {
        const source = await readFile(join(dirname(id), picture), "utf8")
        this.emitFile({ type: "asset", fileName: picture, source })
      }
      return `export const sheet = ${JSON.stringify({ text, file })}`
    },
  }
}
