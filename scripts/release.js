/**
 * `npm run release`: everything a city takes away, in `build/release`, with SHA256SUMS:
 * the npm package, the files for static hosting, the extension for three browsers, licences and SBOM.
 * The same sources give the same bytes; `npm run reproduce` holds us to it.
 */
import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { ensureDependencies, root, runOrExit } from "./ensure.js"

process.chdir(root)
ensureDependencies()
const { zipFolder } = await import("./extension/zip.js")
const { writeRuleTypes } = await import("./package/rule-types.js")
const { version } = JSON.parse(readFileSync("package.json", "utf8"))
const out = join(root, "build/release")
const targets = ["chrome-mv3", "edge-mv3", "firefox-mv3"]

rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
// From nothing: a build may leave files of an earlier one lying.
for (const folder of ["dist", ".plasmo", ...targets.map((target) => `build/${target}-prod`)]) {
  rmSync(folder, { recursive: true, force: true })
}
const node = (why, ...args) => runOrExit(process.execPath, args, { why })
node("building widgets", "node_modules/rollup/dist/bin/rollup", "-c", "--silent")
node("building the command and the mailbox", "scripts/build-node.js")
writeRuleTypes(root)
for (const target of targets) {
  node(`building for ${target}`, "scripts/build-extension.js", "--target", target)
  copyFileSync(`build/civicbridge-${target}.zip`, join(out, `civicbridge-${version}-${target}.zip`))
}
zipFolder(join(root, "dist/widgets"), join(out, `civicbridge-${version}-static.zip`))
for (const name of ["THIRD-PARTY.txt", "sbom.cdx.json"]) copyFileSync(name, join(out, name))
pack()
writeFileSync(join(out, "SHA256SUMS"), sums())
console.log(`${readFileSync(join(out, "SHA256SUMS"), "utf8")}in ${out}`)

function pack() {
  const { status, stderr } = spawnSync(
    "npm",
    ["pack", "--ignore-scripts", "--silent", "--pack-destination", out],
    { cwd: root, encoding: "utf8" },
  )
  if (status !== 0) throw new Error(`npm pack: ${stderr}`)
}

/** As `sha256sum -c SHA256SUMS` reads it. */
function sums() {
  return readdirSync(out)
    .sort()
    .map(
      (name) =>
        `${createHash("sha256")
          .update(readFileSync(join(out, name)))
          .digest("hex")}  ${name}\n`,
    )
    .join("")
}
