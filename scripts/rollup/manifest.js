import { createHash } from "node:crypto"
import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"

/**
 * Which files each tag needs: collected while the elements are written, given to the loader as the module
 * `virtual:elements`, and written down in manifest.json.
 */
export function elementMap() {
  const files = {}
  return {
    files,
    collect: () => ({
      name: "collect-elements",
      generateBundle(_options, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type === "chunk" && chunk.isEntry) {
            files[`civic-${chunk.name}`] = [chunk.fileName, ...chunk.imports]
          }
        }
      },
    }),
    provide: () => ({
      name: "provide-elements",
      resolveId: (id) => (id === "virtual:elements" ? `\0${id}` : null),
      load: (id) => (id === "\0virtual:elements" ? `export const elements = ${JSON.stringify(files)}` : null),
    }),
  }
}

/** Runs last: sizes and sha384 of every file, and the promise that all scripts are pure ASCII. */
export function writeManifest(dir, version, elements) {
  return {
    name: "write-manifest",
    writeBundle() {
      const files = {}
      for (const name of readdirSync(dir).filter((file) => /\.(js|css)$/.test(file))) {
        files[name] = describe(join(dir, name))
      }
      const manifest = { version, elements: elements.files, files }
      writeFileSync(join(dir, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`)
    },
  }
}

function describe(path) {
  const bytes = readFileSync(path)
  if (bytes.some((byte) => byte > 127)) throw new Error(`${path}: not ASCII, would break on GBK pages`)
  return {
    bytes: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    integrity: `sha384-${createHash("sha384").update(bytes).digest("base64")}`,
  }
}
