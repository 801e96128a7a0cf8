/**
 * Bundles the programs that run on Node into `dist/node/`: `npm run build:node`, or `node scripts/build-node.js cli`
 * for some of them. Each is written aside and renamed, so that a program started meanwhile never reads half a file.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs"
import { join } from "node:path"
import { bundleForNode, bundleForPage, bundleWhole } from "./bundle.js"

process.chdir(join(import.meta.dirname, ".."))

const entries = {
  cli: "audit/cli.ts",
  rules: "rules/index.ts",
  mailbox: "service/main.ts",
  demo: "demo/main.ts",
}

/** Programs of the demo's own pages. */
const pages = {
  configurator: "demo/configurator/main.ts",
  "feed-editor": "demo/feed-editor/main.ts",
  playground: "demo/playground/main.ts",
}

const wanted = process.argv.slice(2)
for (const [name, entry] of Object.entries(entries)) {
  if (existsSync(entry) && (wanted.length === 0 || wanted.includes(name))) await buildOne(name, entry)
}

for (const [name, entry] of Object.entries(pages)) {
  if (existsSync(entry) && (wanted.length === 0 || wanted.includes("demo"))) {
    await bundleForPage(entry, `dist/node/pages/${name}.js`)
  }
}

async function buildOne(name, entry) {
  mkdirSync("dist/node", { recursive: true })
  const aside = mkdtempSync("dist/node/.build-")
  try {
    // What is published brings its packages along; the demo runs in a checkout, where they lie beside it.
    const bundle = name === "demo" ? bundleForNode : bundleWhole
    await bundle(entry, join(aside, `${name}.js`))
    // The map first: the program names it.
    for (const file of readdirSync(aside).sort().reverse())
      renameSync(join(aside, file), join("dist/node", file))
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}
