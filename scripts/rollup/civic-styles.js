import { createHash } from "node:crypto"
import { readFile } from "node:fs/promises"
import { basename, dirname, join } from "node:path"
import { transform } from "esbuild"

/** Turns `import { sheet } from "./x.css"` into the minified text plus the name of the emitted file. */
export function civicStyles() {
  return {
    name: "civic-styles",
    // `x.css?file` is only the name: whoever links a sheet need not carry its text.
    resolveId: (id, importer) => (id.endsWith(".css?file") ? join(dirname(importer), id) : null),
    async load(id) {
      if (id.endsWith(".css?file"))
        return `export const file = ${JSON.stringify((await minified(id.slice(0, -5))).file)}`
      if (!id.endsWith(".css")) return null
      const { text, file } = await minified(id)
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

/** A sheet is one file for the browser, whatever it is made of here. */
async function sourceOf(path) {
  const source = await readFile(path, "utf8")
  const parts = await Promise.all(
    [...source.matchAll(/@import "(.+?)";/g)].map(([, name]) => sourceOf(join(dirname(path), name))),
  )
  return source.replace(/@import ".+?";/g, () => parts.shift() ?? "")
}

async function minified(path) {
  const source = await sourceOf(path)
  const { code } = await transform(source, { loader: "css", minify: true, target: "chrome72" })
  const text = code.trim()
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 8)
  return { text, file: `${basename(path, ".css")}-${hash}.css` }
}
