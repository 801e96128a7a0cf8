import { readdirSync } from "node:fs"
import { join } from "node:path"

/** Every document for people: the root's and those of docs/, how-tos included. */
export const documents: readonly string[] = [
  ...readdirSync(".").filter((name) => name.endsWith(".md")),
  ...readdirSync("docs", { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs", name)),
  "rules/CATALOGUE.md",
].sort()
