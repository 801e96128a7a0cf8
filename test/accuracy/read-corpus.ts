import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

export interface Label {
  readonly file: string
  readonly wrong: string
  readonly category: string
  readonly certainty: string
  /** UTF-16 offsets in the document, one an occurrence. */
  readonly offsets: readonly number[]
}

export interface Corpus {
  readonly documents: ReadonlyMap<string, string>
  readonly labels: readonly Label[]
  /** Texts that look like faults and are none. */
  readonly traps: readonly { readonly file: string; readonly text: string }[]
  /** Files a reader found free of faults. */
  readonly clean: ReadonlySet<string>
  /** Files nobody has read: their alarms count neither way. */
  readonly unread: ReadonlySet<string>
}

/** Reads docs/*.txt and the tables beside them. */
export function readCorpus(folder: string): Corpus {
  const names = readdirSync(join(folder, "docs")).filter((name) => name.endsWith(".txt"))
  const documents = new Map(
    names.sort().map((name) => [name, readFileSync(join(folder, "docs", name), "utf8")] as const),
  )
  const labels = table(folder, "labels.tsv").map((row) =>
    labelOf(row, documents.get(row["file"] ?? "") ?? ""),
  )
  return {
    documents,
    labels: labels.filter(({ file }) => documents.has(file)),
    traps: table(folder, "not_errors.tsv").map((row) => ({
      file: row["file"] ?? "",
      text: row["text"] ?? "",
    })),
    clean: new Set(table(folder, "clean.tsv").map((row) => row["file"] ?? "")),
    unread: new Set(
      table(folder, "index.tsv").flatMap((row) =>
        row["status"] === "not checked" ? [row["file"] ?? ""] : [],
      ),
    ),
  }
}

function labelOf(row: Readonly<Record<string, string>>, text: string): Label {
  const wrong = (row["wrong"] ?? "").replaceAll("\\n", "\n")
  const offsets = (row["offsets"] ?? "").split(",").filter(Boolean).map(Number)
  return {
    file: row["file"] ?? "",
    wrong,
    category: row["category"] ?? "",
    certainty: row["certainty"] ?? "",
    // Offsets are written in code points; the rules count UTF-16 units.
    offsets: offsets.map((offset) => [...text].slice(0, offset).join("").length),
  }
}

function table(folder: string, name: string): Readonly<Record<string, string>>[] {
  const path = join(folder, name)
  if (!existsSync(path)) return []
  const [header, ...lines] = readFileSync(path, "utf8").split(/\r?\n/).filter(Boolean)
  const columns = (header ?? "").split("\t")
  return lines.map((line) => {
    const cells = line.split("\t")
    return Object.fromEntries(
      columns.map((column, at) => [column, (cells[at] ?? "").replace(/^"(.*)"$/, "$1")]),
    )
  })
}
