/**
 * Writes THIRD-PARTY.txt, the licences of everything bundled, and sbom.cdx.json, the same as a CycloneDX list:
 * `node scripts/package/third-party.js`; a test compares. Same packages, same bytes: no time, no random number.
 */
import { createHash } from "node:crypto"
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { noticeOf } from "../notice-of.js"
import { bundledPackages } from "./bundled.js"

const root = fileURLToPath(new URL("../..", import.meta.url))

/** What a package of the list itself contains and says nothing about in its own licence file. */
const inside = {
  unpdf:
    "unpdf contains PDF.js (pdfjs-dist), Copyright Mozilla Foundation, under the Apache License, Version 2.0:\nhttps://www.apache.org/licenses/LICENSE-2.0",
}

/** Text of both files: [{ path, text }]. */
export async function thirdPartyFiles() {
  const packages = (await bundledPackages(root)).map(({ folder, products }) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"))
    return { folder, products, name, version, license }
  })
  return [
    { path: join(root, "THIRD-PARTY.txt"), text: licences(packages) },
    { path: join(root, "sbom.cdx.json"), text: `${JSON.stringify(billOf(packages), null, 2)}\n` },
  ]
}

function licences(packages) {
  const rule = `\n\n${"-".repeat(80)}\n\n`
  const list = packages.map(
    ({ name, version, license, products }) => `  ${name} ${version}  ${license}  (${products.join("; ")})`,
  )
  const head = `CivicBridge contains code of these packages. Everything else in it is its own, see LICENSE.\nWritten by \`node scripts/package/third-party.js\`.\n\n${list.join("\n")}`
  const texts = packages.map(({ folder, name }) =>
    [noticeOf(join(root, folder)), inside[name]].filter(Boolean).join("\n\n"),
  )
  return `${[head, ...texts].join(rule)}\n`
}

function billOf(packages) {
  const { name, version, license } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages
  const purl = (of) => `pkg:npm/${of.name.replace("@", "%40")}@${of.version}`
  const components = packages.map((one) => ({
    type: "library",
    "bom-ref": purl(one),
    name: one.name,
    version: one.version,
    purl: purl(one),
    licenses: [{ expression: one.license.replace(/^\((.*)\)$/, "$1") }],
    ...hashesOf(lock[one.folder]?.integrity),
    properties: one.products.map((value) => ({ name: "civicbridge:product", value })),
  }))
  const self = { name, version }
  const bill = {
    $schema: "http://cyclonedx.org/schema/bom-1.5.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    version: 1,
    metadata: {
      component: {
        type: "application",
        "bom-ref": purl(self),
        ...self,
        purl: purl(self),
        licenses: [{ expression: license }],
      },
    },
    components,
    dependencies: [{ ref: purl(self), dependsOn: components.map((one) => one["bom-ref"]) }],
  }
  const { $schema, bomFormat, specVersion, ...rest } = bill
  return { $schema, bomFormat, specVersion, serialNumber: serialOf(bill), ...rest }
}

/** The lock's `sha512-BASE64` as CycloneDX wants it. */
function hashesOf(integrity) {
  const [, base64] = /^sha512-(.+)$/.exec(integrity ?? "") ?? []
  if (base64 === undefined) return {}
  return { hashes: [{ alg: "SHA-512", content: Buffer.from(base64, "base64").toString("hex") }] }
}

/** A UUID made of the content. */
function serialOf(bill) {
  const hex = createHash("sha256").update(JSON.stringify(bill)).digest("hex")
  const uuid = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
  return `urn:uuid:${uuid}`
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const { path, text } of await thirdPartyFiles()) writeFileSync(path, text)
}
