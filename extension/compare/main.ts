import { compare } from "./compare.ts"
import { type CompareFile, compareKey, type OfficialDocument } from "./comparison.ts"
import { readDocx } from "./read-docx.ts"
import { readPdf } from "./read-pdf.ts"

/** Reads the file on this machine and compares. What cannot be read is said in words, not thrown at the panel. */
const compareFile: CompareFile = async (file, article) => {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const read = readerFor(bytes)
  if (read === undefined) return { kind: "failed", reason: "kind" }
  let official: OfficialDocument
  try {
    official = await read(bytes)
  } catch (error) {
    console.warn("[civic compare]", error)
    return { kind: "failed", reason: "damaged" }
  }
  if (official.lines.length === 0) return { kind: "failed", reason: "scan" }
  return { kind: "compared", comparison: compare(official, article) }
}

/** By its first bytes: names lie. */
function readerFor(
  bytes: Uint8Array,
): ((bytes: Uint8Array) => OfficialDocument | Promise<OfficialDocument>) | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 4))
  if (start === "%PDF") return readPdf
  return start.startsWith("PK") ? readDocx : undefined
}

Object.defineProperty(globalThis, Symbol.for(compareKey), { value: compareFile, configurable: true })
