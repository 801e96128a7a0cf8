import { useEffect, useState } from "preact/hooks"
import "../ui/theme.css"
import "./options.css"
import { changeSettings, type Ignore, readIgnores, readSettings, removeIgnore } from "../storage.ts"
import { mount } from "../ui/mount.tsx"
import { ProfileChoice } from "../ui/profile-choice.tsx"
import { useStored } from "../ui/use-stored.ts"
import { strings } from "./strings.ts"

function Options() {
  const settings = useStored(readSettings)
  const ignores = useStored(readIgnores)
  if (settings === undefined || ignores === undefined) return null
  return (
    <main>
      <h1>{strings.title}</h1>
      <section>
        <h2>{strings.profile}</h2>
        <p class="soft">{strings.profileHint}</p>
        <ProfileChoice chosen={settings.profile} label={strings.profile} />
      </section>
      <Hosts hosts={settings.offHosts} />
      <Ignores ignores={ignores} />
      <section>
        <h2>{strings.keys}</h2>
        <dl>
          {strings.keyRows.map(([keys, does]) => (
            <div key={keys}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h2>{strings.privacy}</h2>
        <p>{strings.privacyText}</p>
      </section>
    </main>
  )
}

function Hosts({ hosts }: { readonly hosts: readonly string[] }) {
  const [text, setText] = useState(hosts.join("\n"))
  const [isSaved, setSaved] = useState(false)
  useEffect(() => setText(hosts.join("\n")), [hosts.join("\n")])
  const save = async () => {
    await changeSettings({ offHosts: parseHosts(text) })
    setSaved(true)
  }
  return (
    <section>
      <h2 id="hosts">{strings.hosts}</h2>
      <p class="soft">{strings.hostsHint}</p>
      <textarea
        rows={4}
        data-civic="off"
        aria-labelledby="hosts"
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value)
          setSaved(false)
        }}
      />
      <div class="line">
        <button type="button" class="main" onClick={() => void save()}>
          {strings.save}
        </button>
        <span role="status" class="soft">
          {isSaved ? strings.saved : ""}
        </span>
      </div>
    </section>
  )
}

/** People paste whole addresses: only the host counts. */
function parseHosts(text: string): string[] {
  const lines = text.split(/[\s，,；;]+/).filter((line) => line !== "")
  const hosts = lines.map((line) => {
    const url = line.includes("://") ? line : `http://${line}`
    return URL.canParse(url) ? new URL(url).host : line
  })
  return [...new Set(hosts)]
}

function Ignores({ ignores }: { readonly ignores: readonly Ignore[] }) {
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
                {ignore.near === undefined ? strings.everywhere : strings.here(ignore.near)} · {ignore.rule}
              </span>
            </span>
            <button type="button" onClick={() => void removeIgnore(ignore)}>
              {strings.restore}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

mount(<Options />, strings.title)
