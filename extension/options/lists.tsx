import { useState } from "preact/hooks"
// Past the door of `rules/` on purpose: Plasmo's bundler keeps whole modules, and the door leads to every rule.
import { importUnitLists } from "../../rules/lexicon/import-unit-lists.ts"
import { LexiconError } from "../../rules/lexicon/lexicon-error.ts"
import type { NamedList } from "../managed.ts"
import { changeSettings } from "../storage.ts"
import { FileButton } from "../ui/file-button.tsx"
import { strings } from "./strings.ts"

/** The unit's own names and wording. They are read here once, so that a broken table is refused with its line. */
export function Lists({ lists }: { readonly lists: readonly NamedList[] }) {
  const [told, tell] = useState("")
  const load = async (file: File) => {
    try {
      const csv = decodeCsv(await file.arrayBuffer())
      importUnitLists(file.name, csv)
      const others = lists.filter(({ name }) => name !== file.name)
      await changeSettings({ lists: [...others, { name: file.name, csv }] })
      tell("")
    } catch (error) {
      if (!(error instanceof LexiconError)) throw error
      tell(strings.notImported(error.message))
    }
  }
  return (
    <section>
      <h2>{strings.lists}</h2>
      <p class="soft">{strings.listsHint}</p>
      <ul>
        {lists.map((list) => (
          <li key={list.name}>
            <span>
              <b>{list.name}</b>
              <span class="soft">{contentsOf(list)}</span>
            </span>
            <button
              type="button"
              onClick={() => void changeSettings({ lists: lists.filter(({ name }) => name !== list.name) })}
            >
              {strings.remove}
            </button>
          </li>
        ))}
      </ul>
      <div class="line">
        <FileButton label={strings.importList} accept=".csv,text/csv" onFile={(file) => void load(file)} />
        <span role="alert" class="wrong">
          {told}
        </span>
      </div>
    </section>
  )
}

function contentsOf({ name, csv }: NamedList): string {
  try {
    const { leaders, terms, agencies } = importUnitLists(name, csv)
    const { listKinds } = strings
    if (leaders !== undefined) return listKinds.leaders(leaders.length)
    if (terms !== undefined) return listKinds.terms(terms.length)
    return listKinds.agencies(agencies?.length ?? 0)
  } catch (error) {
    if (!(error instanceof LexiconError)) throw error
    return strings.brokenList
  }
}

/** Excel in China saves CSV as GBK; what is no valid UTF-8 is that. */
function decodeCsv(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder("gb18030").decode(bytes)
  }
}
