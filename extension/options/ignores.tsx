import { useState } from "preact/hooks"
import { addIgnores, parseIgnores, removeIgnore } from "../records/ignores.ts"
import type { Ignore } from "../records/records.ts"
import { FileButton } from "../ui/file-button.tsx"
import { saveFile } from "../ui/save-file.ts"
import { strings } from "./strings.ts"

export function Ignores({ ignores }: { readonly ignores: readonly Ignore[] }) {
  const [told, tell] = useState("")
  const load = async (file: File) => {
    try {
      tell(strings.imported(await addIgnores(parseIgnores(await file.text()))))
    } catch (error) {
      tell(strings.notImported(error instanceof TypeError ? error.message : strings.notAList))
    }
  }
  return (
    <section>
      <h2>{strings.ignores}</h2>
      {ignores.length === 0 && <p class="soft">{strings.noIgnores}</p>}
      <ul>
        {ignores.map((ignore) => (
          <li key={ignore.rule + ignore.text + ignore.near}>
            <span>
              <b>{ignore.text}</b>
              <span class="soft">
                {ignore.near === undefined ? strings.everywhere : strings.near(ignore.near)} ·{" "}
                {ignore.reason ?? strings.noReason} ·{" "}
                <a href={`tabs/rule.html?id=${ignore.rule}`}>{ignore.rule}</a>
              </span>
            </span>
            <button type="button" onClick={() => void removeIgnore(ignore)}>
              {strings.restore}
            </button>
          </li>
        ))}
      </ul>
      <div class="line">
        {ignores.length > 0 && (
          <button type="button" onClick={() => save(ignores)}>
            {strings.exportIgnores}
          </button>
        )}
        <FileButton label={strings.importIgnores} accept=".json" onFile={(file) => void load(file)} />
        <span role="status" class="soft">
          {told}
        </span>
      </div>
    </section>
  )
}

function save(ignores: readonly Ignore[]): void {
  saveFile("civicbridge-ignores.json", "application/json", `${JSON.stringify({ ignores }, null, 2)}\n`)
}
