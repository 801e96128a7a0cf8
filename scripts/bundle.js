import { appendFileSync } from "node:fs"
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

// The optional dependencies of package.json.
const optional = ["better-sqlite3", "nodemailer", "pg"]

/**
 * The same with its packages inside: one file loads in half the time that kysely's hundreds take. What is optional or
 * native stays outside; the licences of what is inside follow as a comment.
 */
export async function bundleWhole(entry, outfile) {
  const { metafile } = await build({
    ...options,
    entryPoints: [entry],
    outfile,
    external: optional,
    metafile: true,
  })
  const folders = new Set(Object.keys(metafile.inputs).flatMap((input) => packageFolder(input) ?? []))
  const notices = [...folders].sort().map(noticeOf).join("\n\n")
  appendFileSync(outfile, `/*\n${notices.replaceAll("*/", "* /")}\n*/\n`)
}

/** Bundles a program of a page of the demo: everything in one classic script. */
export function bundleForPage(entry, outfile) {
  return build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    minify: true,
    platform: "browser",
    target: "es2020",
    format: "iife",
    charset: "utf8",
    loader: { ".tsv": "text" },
    logLevel: "warning",
  })
}
