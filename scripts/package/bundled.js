import { build } from "esbuild"
import { packageFolder } from "../notice-of.js"

/** What we hand out, and where its code begins. */
const products = [
  { name: "widgets", platform: "browser", entries: ["widgets/index.ts", "widgets/loader/main.ts"] },
  { name: "command and mailbox", platform: "node", entries: ["audit/cli.ts", "service/main.ts"] },
  {
    name: "extension",
    platform: "browser",
    entries: [
      "extension/contents/*.ts",
      "extension/tabs/*.tsx",
      "extension/{popup,options,sidepanel}/index.tsx",
      "extension/background/index.ts",
      "extension/engine/index.ts",
      "extension/compare/main.ts",
      "extension/features/publish/sheet/main.tsx",
    ].flatMap(oneEach),
  },
]

/** Optional dependencies of package.json are installed, not bundled. */
const external = ["better-sqlite3", "nodemailer", "pg", "virtual:*", "*.css", "*.css?file"]

/** The packages inside each product: [{ folder, products }], sorted. The bundler finds them, nobody lists them. */
export async function bundledPackages(root) {
  const found = new Map()
  for (const { name, platform, entries } of products) {
    const { metafile } = await build({
      absWorkingDir: root,
      entryPoints: entries,
      platform,
      external,
      bundle: true,
      write: false,
      outdir: "unused",
      format: "esm",
      metafile: true,
      jsx: "automatic",
      jsxImportSource: "preact",
      loader: { ".tsv": "text" },
      logLevel: "error",
    })
    for (const input of Object.keys(metafile.inputs)) {
      const folder = packageFolder(input)
      if (folder) found.set(folder, [...new Set([...(found.get(folder) ?? []), name])])
    }
  }
  // Laid beside the elements as files of their own; see scripts/rollup/voice.js.
  found.set("node_modules/@echogarden/espeak-ng-emscripten", ["voice, a set of files of its own"])
  return [...found]
    .map(([folder, names]) => ({ folder, products: names }))
    .sort((a, b) => (a.folder < b.folder ? -1 : 1))
}

/** `{a,b}` of a shell; esbuild knows only the star. */
function oneEach(path) {
  const choices = /\{([^}]+)\}/.exec(path)
  return choices === null ? [path] : choices[1].split(",").map((choice) => path.replace(choices[0], choice))
}
