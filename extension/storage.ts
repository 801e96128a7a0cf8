/** Settings: what somebody chose, in `chrome.storage.local` on this machine, under what the IT office has set. */
import { type Managed, type NamedList, parseLists, parseTexts, readManaged } from "./managed.ts"

export interface SiteChoices {
  /** Id of a profile, where this site wants another than the rest. */
  readonly profile?: string
  /** The site's own CMS asks before publishing and keeps the three reviews: we keep out of it. */
  readonly hasOwnFlow?: boolean
  readonly publishSheet?: boolean
  readonly threeSteps?: boolean
}

export interface Choices {
  /** Id of a profile under `rules/profiles/`. */
  readonly profile: string
  /** Hosts where nothing is checked. */
  readonly offHosts: readonly string[]
  readonly sites: Readonly<Record<string, SiteChoices>>
  /** The unit's own lists. */
  readonly lists: readonly NamedList[]
}

export interface Settings extends Choices {
  readonly managed: Managed
}

/** What holds on one site. */
export interface SiteRules {
  readonly isOff: boolean
  readonly profile: string
  readonly hasOwnFlow: boolean
  readonly publishSheet: boolean
  readonly threeSteps: boolean
}

const defaults: Choices = { profile: "national", offHosts: [], sites: {}, lists: [] }

export async function readSettings(): Promise<Settings> {
  const [choices, managed] = await Promise.all([readChoices(), readManaged()])
  return { ...choices, managed }
}

export async function changeSettings(change: Partial<Choices>): Promise<void> {
  await chrome.storage.local.set({ settings: { ...(await readChoices()), ...change } })
}

export async function changeSite(host: string, change: SiteChoices): Promise<void> {
  const { sites } = await readChoices()
  await changeSettings({ sites: { ...sites, [host]: { ...sites[host], ...change } } })
}

/** Policy first, then the site's own choice, then the general one. */
export function rulesFor({ managed, ...choices }: Settings, host: string): SiteRules {
  const site = choices.sites[host] ?? {}
  const hasOwnFlow = site.hasOwnFlow ?? false
  return {
    isOff: choices.offHosts.includes(host) || managed.blockedHosts.includes(host),
    profile: managed.profile ?? site.profile ?? choices.profile,
    hasOwnFlow,
    publishSheet: managed.publishSheet ?? (!hasOwnFlow && (site.publishSheet ?? true)),
    threeSteps: managed.threeSteps ?? (!hasOwnFlow && (site.threeSteps ?? false)),
  }
}

/** Tells open pages that the records outside this storage have changed. */
export async function touchRecords(): Promise<void> {
  await chrome.storage.local.set({ recordsChanged: Date.now() })
}

/** Calls back when settings or records have changed, also from another tab. */
export function watchStorage(changed: () => void, signal: AbortSignal): void {
  const listener = (_changes: unknown, area: string) => {
    if (area === "local") changed()
  }
  chrome.storage.onChanged.addListener(listener)
  signal.addEventListener("abort", () => chrome.storage.onChanged.removeListener(listener))
}

async function readChoices(): Promise<Choices> {
  const { settings } = await chrome.storage.local.get("settings")
  return parseChoices(settings)
}

function parseChoices(stored: unknown): Choices {
  if (typeof stored !== "object" || stored === null) return defaults
  const { profile, offHosts, sites, lists } = { ...defaults, ...stored }
  return {
    profile: typeof profile === "string" ? profile : defaults.profile,
    offHosts: parseTexts(offHosts),
    sites: typeof sites === "object" && sites !== null ? sites : {},
    lists: parseLists(lists),
  }
}
