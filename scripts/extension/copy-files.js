import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { basename, join } from "node:path"
import { bundleForNode } from "../bundle.js"
import { stripLexicon } from "../strip-lexicon.js"

/** Plain CSS, straight from the sources: the browser applies it before any script of ours runs. */
export function copyHighlightCss(root, out) {
  copyFileSync(join(root, "extension/features/hints/highlight.css"), join(out, "highlight.css"))
}

export function copyManagedSchema(root, out) {
  copyFileSync(join(root, "extension/managed-schema.json"), join(out, "managed-schema.json"))
}

/** The manifest's own words; everything else has its tables in the sources. */
export function copyLocales(out) {
  for (const [locale, [name, shortName, description]] of Object.entries(locales)) {
    const folder = join(out, "_locales", locale)
    mkdirSync(folder, { recursive: true })
    const messages = {
      name: { message: name },
      shortName: { message: shortName },
      description: { message: description },
    }
    writeFileSync(join(folder, "messages.json"), JSON.stringify(messages, null, 2) + "\n")
  }
}

const locales = {
  zh_CN: [
    "政民桥 CivicBridge",
    "政民桥",
    "写公文、发信息时就地提示问题，说明依据，一键改正。文字不离开本机。",
  ],
  zh_TW: [
    "政民橋 CivicBridge",
    "政民橋",
    "寫公文、發資訊時就地提示問題，說明依據，一鍵改正。文字不離開本機。",
  ],
  en: [
    "CivicBridge 政民桥",
    "CivicBridge",
    "Checks official Chinese texts where they are written, gives the basis, fixes with one click. Text never leaves the machine.",
  ],
}

/** Word lists and profiles stay files of their own: no page pays for them before it has text to check. */
export async function copyRulebook(root, out) {
  const book = join(out, "rulebook")
  mkdirSync(book, { recursive: true })
  const copy = (folder, ending, shorten = (text) => text) => {
    const files = readdirSync(join(root, folder)).filter((file) => file.endsWith(ending))
    for (const file of files) {
      writeFileSync(join(book, file), shorten(readFileSync(join(root, folder, file), "utf8")))
    }
    return files.map((file) => basename(file, ending)).sort()
  }
  const lexicons = copy("rules/lexicon", ".tsv", stripLexicon)
  const profiles = copy("rules/profiles", ".json").map((id) => {
    const { name } = JSON.parse(readFileSync(join(book, `${id}.json`), "utf8"))
    return { id, name }
  })
  writeFileSync(join(book, "contents.json"), JSON.stringify({ profiles, lexicons }))
  writeFileSync(join(book, "catalogue.json"), JSON.stringify(await readCatalogue(root)))
}

/** Every rule with the examples that are sentences; examples that are whole pages say nothing to a reader. */
async function readCatalogue(root) {
  const bundle = join(root, ".cache/run/catalogue.mjs")
  await bundleForNode(join(root, "rules/catalogue/index.ts"), bundle)
  const { catalogue } = await import(`file://${bundle}?${Date.now()}`)
  const sentences = (examples) => examples.filter((example) => typeof example === "string")
  return catalogue.map(({ id, title, severity, basis, cost, examples }) => ({
    id,
    title,
    severity,
    basis,
    cost,
    good: sentences(examples.good),
    bad: sentences(examples.bad),
    fixes: examples.fixes ?? [],
  }))
}
