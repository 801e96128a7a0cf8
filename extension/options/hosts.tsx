import { useEffect, useState } from "preact/hooks"
import { changeSettings } from "../storage.ts"
import { strings } from "./strings.ts"

export function Hosts({ hosts }: { readonly hosts: readonly string[] }) {
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
        <button type="button" onClick={() => void save()}>
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
