/**
 * Builds dist/widgets in three steps: the elements as AMD chunks (classic scripts, so no CORS anywhere), the loader
 * that knows their hashed names, and an ES module for sites that bundle the elements themselves.
 */
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs"
import resolve from "@rollup/plugin-node-resolve"
import terser from "@rollup/plugin-terser"
import esbuild from "rollup-plugin-esbuild"
import { civicStyles } from "./scripts/rollup/civic-styles.js"
import { leanLit } from "./scripts/rollup/lean-lit.js"
import { elementMap, writeManifest } from "./scripts/rollup/manifest.js"
import { nativeClasses } from "./scripts/rollup/native-classes.js"
import { notices } from "./scripts/rollup/notices.js"
import { published } from "./scripts/rollup/published.js"
import { roomSheet } from "./scripts/rollup/room-sheet.js"
import { voice } from "./scripts/rollup/voice.js"

const { version } = JSON.parse(readFileSync("package.json", "utf8"))
const out = "dist/widgets"
const folders = readdirSync("widgets").filter((name) => existsSync(`widgets/${name}/define.ts`))
const elements = elementMap()

const typescript = () =>
  esbuild({
    include: /\.([cm]?[jt]s|json)$/,
    exclude: [],
    // Without this the plugin leaves valibot's .mjs as it is, too new for Chromium 72.
    loaders: { ".mjs": "js", ".json": "json" },
    target: "es2018",
    tsconfig: false,
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    define: { __VERSION__: JSON.stringify(version) },
  })

const minify = (more = {}) =>
  terser({
    ecma: 2018,
    compress: { passes: 3, pure_getters: true, unsafe_arrows: true, keep_fargs: false, ...more },
    format: { ascii_only: true, comments: false },
  })

/** Of the loader every byte is counted, and it returns no boolean to anybody. */
const smallest = { booleans_as_integers: true, hoist_funs: true }

/**
 * GBK pages read our scripts as GBK. Terser leaves tagged templates as they are, so all is escaped once more. And
 * Object.hasOwn, which @noble/hashes calls while it loads, came with Chromium 93.
 */
const escapeAll = () => ({
  name: "escape-all",
  renderChunk: (code) => ({
    code: code
      .replace(/[^\0-\x7f]/g, escapeUnit)
      .replace(/\bObject\.hasOwn\(/g, "Object.prototype.hasOwnProperty.call("),
    map: null,
  }),
})
/** Our chunks call each other by their bare file names, as the loader's list does: it need not know two spellings. */
const bareNames = () => ({
  name: "bare-names",
  renderChunk: (code) => ({ code: code.replace(/"\.\/([^"/]+\.js)"/g, '"$1"'), map: null }),
})
const escapeUnit = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`

/**
 * What a page runs at its start is compiled whole while it is still arriving, beside the main thread, where browsers
 * know this word for it (Chromium since 136). Otherwise each function is compiled when it is first called.
 */
const compileAtOnce = () => ({
  name: "compile-at-once",
  renderChunk: (code, { name }) =>
    /^(?:main|core|share-buttons|interpretation-panel)$/.test(name)
      ? { code: `//# allFunctionsCalledOnLoad\n${code}`, map: null }
      : null,
})

/** Lit and what every element needs travel together, once; what the share bar does not need comes with the others. */
const core = (id) => {
  if (/widgets\/internal\/copy-text/.test(id)) return "copy-text"
  if (/widgets\/internal\/(?:controls|focus|keep-events|safe-storage)/.test(id)) return "parts"
  return /node_modules\/(@lit|lit)|widgets\/internal\//.test(id) ? "core" : undefined
}

export default [
  {
    input: Object.fromEntries(folders.map((name) => [name, `widgets/${name}/define.ts`])),
    output: {
      dir: out,
      format: "amd",
      amd: { define: "CivicBridge.define", forceJsExtensionForImports: true },
      interop: "esModule",
      entryFileNames: "[name]-[hash:6].js",
      chunkFileNames: "[name]-[hash:6].js",
      manualChunks: core,
      hashCharacters: "hex",
    },
    plugins: [
      { name: "clean", buildStart: () => rmSync(out, { recursive: true, force: true }) },
      resolve(),
      leanLit(),
      civicStyles(),
      typescript(),
      nativeClasses(),
      minify(),
      escapeAll(),
      bareNames(),
      compileAtOnce(),
      elements.collect(),
      notices(),
      roomSheet(),
      published(),
    ],
  },
  {
    input: "widgets/loader/main.ts",
    output: [
      { file: `${out}/civicbridge.js`, format: "iife", strict: false },
      { file: `${out}/civicbridge-${version}.js`, format: "iife", strict: false },
    ],
    plugins: [elements.provide(), resolve(), typescript(), minify(smallest), escapeAll(), compileAtOnce()],
  },
  {
    input: { index: "widgets/index.ts" },
    output: { dir: out, format: "es", chunkFileNames: "module/[name]-[hash].js", manualChunks: core },
    plugins: [
      resolve(),
      leanLit(),
      civicStyles(),
      typescript(),
      nativeClasses(),
      escapeAll(),
      voice(`${out}/voice`),
      writeManifest(out, version, elements),
    ],
  },
]
