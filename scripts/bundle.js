import { appendFileSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { build } from "esbuild"
import { noticeOf, packageFolder } from "./notice-of.js"

const options = {
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  sourcemap: "linked",
  loader: { ".tsv": "text" },
  logLevel: "warning",
}

/**
 * Bundles one TypeScript entry of ours into one ES module for Node; packages stay outside. `.tsv` and `.css` become
 * text, JSON an object.
 */
export function bundleForNode(entry, outfile) {
  return build({ ...options, entryPoints: [entry], outfile, packages: "external" })
}

/**
 * The same with its packages inside: one file loads in half the time that kysely's hundreds take. What is optional or
 * native stays outside; the licences of what is inside follow as a comment.
 */
export async function bundleWhole(entry, outfile) {
  const { optionalDependencies } = JSON.parse(
    readFileSync(join(import.meta.dirname, "../package.json"), "utf8"),
  )
  const external = Object.keys(optionalDependencies)
  const { metafile } = await build({ ...options, entryPoints: [entry], outfile, external, metafile: true })
  const folders = new Set(Object.keys(metafile.inputs).flatMap((input) => packageFolder(input) ?? []))
  const notices = [...folders].sort().map(noticeOf).join("\n\n")
  appendFileSync(outfile, `/*\n${notices.replaceAll("*/", "* /")}\n*/\n`)
}
