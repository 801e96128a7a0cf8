import { touchRecords } from "../storage.ts"
import { withDatabase } from "./database.ts"
import { type Ignore, isIgnore } from "./records.ts"

export function readIgnores(): Promise<readonly Ignore[]> {
  return withDatabase((database) => database.getAll("ignores"))
}

/** Adds what is not there yet; answers how many were new. */
export async function addIgnores(ignores: readonly Ignore[]): Promise<number> {
  const added = await withDatabase(async (database) => {
    const known = await database.getAll("ignores")
    const fresh = ignores.filter((ignore) => !known.some((one) => isSame(one, ignore)))
    for (const ignore of fresh) await database.add("ignores", ignore)
    return fresh.length
  })
  await touchRecords()
  return added
}

export async function removeIgnore(gone: Ignore): Promise<void> {
  await withDatabase(async (database) => {
    const store = database.transaction("ignores", "readwrite").store
    for await (const cursor of store) if (isSame(cursor.value, gone)) await cursor.delete()
  })
  await touchRecords()
}

/** Reads an exported list; throws `TypeError` naming the entry at fault. */
export function parseIgnores(text: string): Ignore[] {
  const json: unknown = JSON.parse(text)
  const entries =
    typeof json === "object" && json !== null && "ignores" in json && Array.isArray(json.ignores)
      ? json.ignores
      : []
  if (entries.length === 0) throw new TypeError("ignores: no list in this file")
  return entries.map((entry: unknown, index) => {
    if (!isIgnore(entry)) throw new TypeError(`ignores[${index}]: expected rule and text`)
    const { rule, text, near, reason, at } = entry
    return {
      rule,
      text,
      ...(typeof near === "string" ? { near } : {}),
      ...(typeof reason === "string" ? { reason } : {}),
      ...(typeof at === "string" ? { at } : {}),
    }
  })
}

function isSame(one: Ignore, other: Ignore): boolean {
  return one.rule === other.rule && one.text === other.text && one.near === other.near
}
