import { useEffect, useState } from "preact/hooks"
import "../ui/theme.css"
import "./popup.css"
import type { Counts } from "../messages.ts"
import { changeSettings, changeSite, readSettings, rulesFor, type Settings } from "../storage.ts"
import { readFrames, sumsOf } from "../tab-counts.ts"
import { mount } from "../ui/mount.tsx"
import { ProfileChoice } from "../ui/profile-choice.tsx"
import { currentSite, type Site } from "../ui/site.ts"
import { useStored } from "../ui/use-stored.ts"
import { strings } from "./strings.ts"

function Popup() {
  const settings = useStored(readSettings)
  const site = useStored(currentSite)
  if (settings === undefined || site === undefined) return null
  return (
    <main>
      <header>
        <h1>{strings.title}</h1>
        <button type="button" class="quiet" onClick={() => void chrome.runtime.openOptionsPage()}>
          {strings.options}
        </button>
      </header>
      {site.url === undefined ? (
        <p class="empty soft">{strings.notHere}</p>
      ) : (
        <ThisSite site={site} url={site.url} settings={settings} />
      )}
      <Profile settings={settings} host={site.url?.host} />
      <footer class="soft">{strings.privacy}</footer>
    </main>
  )
}

/** Of the site in front, or of all sites when there is none. */
function Profile({
  settings,
  host = "",
}: {
  readonly settings: Settings
  readonly host: string | undefined
}) {
  const choose = (profile: string) =>
    host === "" ? changeSettings({ profile }) : changeSite(host, { profile })
  return (
    <div class="line">
      <span>{strings.profile}</span>
      <ProfileChoice
        chosen={rulesFor(settings, host).profile}
        label={strings.profile}
        disabled={settings.managed.profile !== undefined}
        onChoose={(profile) => void choose(profile)}
      />
    </div>
  )
}

function ThisSite({
  site,
  url,
  settings,
}: {
  readonly site: Site
  readonly url: URL
  readonly settings: Settings
}) {
  const isBlocked = settings.managed.blockedHosts.includes(url.host)
  const isOn = !rulesFor(settings, url.host).isOff
  const isAllowed = useAllowed(url)
  if (isAllowed === false) return <AskSite url={url} />
  const toggle = () => {
    const others = settings.offHosts.filter((host) => host !== url.host)
    void changeSettings({ offHosts: isOn ? [...others, url.host] : others })
  }
  return (
    <>
      <div class="line">
        <div>
          <h2 id="here">{strings.here}</h2>
          <p class="soft">
            {url.host} · {isBlocked ? strings.blocked : isOn ? strings.on : strings.off}
          </p>
        </div>
        <button
          type="button"
          role="switch"
          class="switch"
          aria-checked={isOn}
          disabled={isBlocked}
          aria-labelledby="here"
          onClick={toggle}
        />
      </div>
      {isOn && <Sums tab={site.tab} />}
      <button
        type="button"
        class="main wide"
        onClick={() => {
          openPanel(site.tab)
          window.close()
        }}
      >
        {strings.panel}
      </button>
    </>
  )
}

/** Firefox calls it a sidebar and knows only one for all tabs. */
function openPanel(tabId: number): void {
  if (chrome.sidePanel === undefined) void sidebar?.open()
  else void chrome.sidePanel.open({ tabId })
}

const sidebar: { open(): Promise<void> } | undefined = Reflect.get(chrome, "sidebarAction")

function Sums({ tab }: { readonly tab: number }) {
  const [counts, setCounts] = useState<Counts>({ must: 0, should: 0, hint: 0 })
  useEffect(() => {
    void readFrames(tab).then((frames = {}) => setCounts(sumsOf(frames)))
  }, [tab])
  return (
    <ul class="sums" aria-label={strings.counts}>
      {(["must", "should", "hint"] as const).map((severity) => (
        <li key={severity} class={severity}>
          <b>{counts[severity]}</b>
          {strings[severity]}
        </li>
      ))}
    </ul>
  )
}

function AskSite({ url }: { readonly url: URL }) {
  const ask = () => chrome.permissions.request({ origins: [patternOf(url)] })
  return (
    <div class="ask">
      <p>{strings.ask}</p>
      <button type="button" class="main wide" onClick={() => void ask()}>
        {strings.allow}
      </button>
    </div>
  )
}

/** Without the port: Firefox knows no patterns with one. */
function patternOf({ protocol, hostname }: URL): string {
  return `${protocol}//${hostname}/*`
}

function useAllowed(url: URL): boolean | undefined {
  const [isAllowed, setAllowed] = useState<boolean>()
  const pattern = patternOf(url)
  useEffect(() => {
    const look = () => chrome.permissions.contains({ origins: [pattern] }).then(setAllowed)
    const changed = () => void look()
    void look()
    chrome.permissions.onAdded.addListener(changed)
    return () => chrome.permissions.onAdded.removeListener(changed)
  }, [pattern])
  return isAllowed
}

mount(<Popup />, strings.title)
