import { type CompareFile, compareKey } from "../compare/comparison.ts"

/** The readers of docx and pdf are large: they come with the first file, and stay. */
export async function loadCompare(): Promise<CompareFile> {
  const key = Symbol.for(compareKey)
  if (!Reflect.has(globalThis, key)) await loadScript("compare.js")
  const compareFile: unknown = Reflect.get(globalThis, key)
  if (!isCompareFile(compareFile)) throw new TypeError("compare: the script that compares is not here")
  return compareFile
}

/** From the extension's own package; the policy of our pages allows no other. */
function loadScript(path: string): Promise<void> {
  return new Promise((loaded, failed) => {
    const script = document.createElement("script")
    script.src = chrome.runtime.getURL(path)
    script.onload = () => loaded()
    script.onerror = () => failed(new TypeError(`compare: ${path} is not in the package`))
    document.head.append(script)
  })
}

function isCompareFile(value: unknown): value is CompareFile {
  return typeof value === "function"
}
