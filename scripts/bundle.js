import { build } from "esbuild"

/**
 * Bundles one TypeScript entry of ours into one ES module for Node; packages stay outside. `.tsv` and `.css` become
 * text, JSON an object.
 */
export function bundleForNode(entry, outfile) {
  return build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    packages: "external",
    sourcemap: "linked",
    loader: { ".tsv": "text" },
    logLevel: "warning",
  })
}
