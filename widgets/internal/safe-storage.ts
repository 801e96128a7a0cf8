const prefix = "civicbridge:"

/** What was stored under the key, parsed; `undefined` when nothing is there or storage is forbidden. */
export function readStored(key: string): unknown {
  try {
    const text = localStorage.getItem(prefix + key)
    return text === null ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

/** False when the browser refused: private mode, full, or switched off by policy. */
export function writeStored(key: string, value: unknown): boolean {
  try {
    if (value === undefined) localStorage.removeItem(prefix + key)
    else localStorage.setItem(prefix + key, toJson(value))
    return true
  } catch {
    return false
  }
}

/** Prototype.js before 1.7 puts a `toJSON` on arrays that turns them into strings inside JSON. */
export function toJson(value: unknown): string {
  const descriptor = Object.getOwnPropertyDescriptor(Array.prototype, "toJSON")
  if (!descriptor?.configurable) return JSON.stringify(value)
  Reflect.deleteProperty(Array.prototype, "toJSON")
  try {
    return JSON.stringify(value)
  } finally {
    Object.defineProperty(Array.prototype, "toJSON", descriptor)
  }
}
