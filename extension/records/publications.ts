import { touchRecords } from "../storage.ts"
import { withDatabase } from "./database.ts"
import type { Publication } from "./records.ts"

/** Newest first. */
export async function readPublications(): Promise<readonly Publication[]> {
  const all = await withDatabase((database) => database.getAll("publications"))
  return all.reverse()
}

export async function logPublication(publication: Publication): Promise<void> {
  await withDatabase((database) => database.add("publications", publication))
  await touchRecords()
}
