import { type DBSchema, type IDBPDatabase, openDB } from "idb"
import type { Ignore, Publication, Review } from "./records.ts"

interface Records extends DBSchema {
  ignores: { key: number; value: Ignore }
  reviews: { key: string; value: Review }
  publications: { key: number; value: Publication }
}

/** Opened anew for each piece of work: the background is stopped and started at the browser's will. */
export async function withDatabase<Result>(
  work: (database: IDBPDatabase<Records>) => Promise<Result>,
): Promise<Result> {
  const database = await openDB<Records>("civicbridge", 1, {
    upgrade(fresh) {
      fresh.createObjectStore("ignores", { autoIncrement: true })
      fresh.createObjectStore("reviews", { keyPath: "url" })
      fresh.createObjectStore("publications", { keyPath: "id", autoIncrement: true })
    },
  })
  try {
    return await work(database)
  } finally {
    database.close()
  }
}
