import { readdirSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { type BuildOptions, build, type Plugin } from "esbuild"

const anchors = "test/bench/anchors"

/** The scripts of the bare Lit elements, built for the same browsers as ours; by the name they are served under. */
export async function anchorFiles(): Promise<Readonly<Record<string, string>>> {
  return {
    "bare-element.js": await bundle({ entryPoints: [`${anchors}/bare-element.ts`] }),
    "bare-loader.js": await bundle({ entryPoints: [`${anchors}/bare-loader.js`] }),
    "bare-lit.js": await bundle({
      stdin: { contents: 'export * from "lit"', resolveDir: resolve(".") },
      globalName: "BareLit",
    }),
    "bare-bar.js": await bundle({
      entryPoints: [`${anchors}/bare-bar.ts`],
      define: { __SHEETS__: JSON.stringify(sheetsOfOurBar()) },
      plugins: [litFromItsOwnFile],
    }),
  }
}

async function bundle(options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    ...options,
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2018",
    write: false,
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
  })
  return outputFiles?.[0]?.text ?? ""
}

const litFromItsOwnFile: Plugin = {
  name: "lit-from-its-own-file",
  setup(build) {
    build.onResolve({ filter: /^lit$/ }, () => ({ path: "lit", namespace: "global" }))
    build.onLoad({ filter: /^lit$/, namespace: "global" }, () => ({ contents: "module.exports = BareLit" }))
  },
}

function sheetsOfOurBar(): string[] {
  const names = readdirSync("dist/widgets").filter((name) => /^(?:base|share-buttons)-.*\.css$/.test(name))
  return names.map((name) => readFileSync(resolve("dist/widgets", name), "utf8"))
}
