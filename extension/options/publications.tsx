import type { Publication } from "../records/records.ts"
import { dateTime } from "../ui/date-time.ts"
import { saveFile } from "../ui/save-file.ts"
import { recordDocument } from "./record-document.ts"
import { strings } from "./strings.ts"

export function Publications({ publications }: { readonly publications: readonly Publication[] }) {
  return (
    <section>
      <h2>{strings.publications}</h2>
      <p class="soft">{strings.publicationsHint}</p>
      {publications.length === 0 && <p class="soft">{strings.noPublications}</p>}
      <ul>
        {publications.map((one) => (
          <li key={one.id}>
            <span>
              <b>{one.title}</b>
              <span class="soft">
                {dateTime(one.at)} · {strings.openFindings(one.findings.length)}
                {one.reason === "" ? "" : ` · ${one.reason}`}
              </span>
            </span>
            <span class="buttons">
              <button type="button" onClick={() => saveHtml(one)}>
                {strings.saveHtml}
              </button>
              <button type="button" onClick={() => saveJson([one])}>
                {strings.saveJson}
              </button>
            </span>
          </li>
        ))}
      </ul>
      {publications.length > 1 && (
        <button type="button" onClick={() => saveJson(publications)}>
          {strings.saveAll}
        </button>
      )}
    </section>
  )
}

function saveHtml(one: Publication): void {
  saveFile(`${fileName(one)}.html`, "text/html", recordDocument(one))
}

function saveJson(publications: readonly Publication[]): void {
  const [first] = publications
  if (first === undefined) return
  const name = publications.length === 1 ? fileName(first) : "civicbridge-publications"
  saveFile(`${name}.json`, "application/json", `${JSON.stringify({ publications }, null, 2)}\n`)
}

function fileName({ at }: Publication): string {
  return `civicbridge-${dateTime(at).replace(/[^\d]/g, "")}`
}
