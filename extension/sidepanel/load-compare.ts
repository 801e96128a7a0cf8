import { type CompareFile, compareKey } from "../compare/comparison.ts"
import { loadScript } from "./load-script.ts"

/** The readers of docx and pdf are large: they come with the first file, and stay. */
export async function loadCompare(): Promise<CompareFile> {
  await loadScript("compare.js")
  const compareFile: unknown = Reflect.get(globalThis, Symbol.for(compareKey))
  if (!isCompareFile(compareFile)) throw new TypeError("compare: the script that compares is not here")
  return compareFile
}

function isCompareFile(value: unknown): value is CompareFile {
  return typeof value === "function"
}
