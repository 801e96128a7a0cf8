/** What the extension keeps, all of it in `chrome.storage.local` on this machine. */

export interface Settings {
  /** Id of a profile under `rules/profiles/`. */
  readonly profile: string
  /** Hosts where nothing is checked. */
  readonly offHosts: readonly string[]
  readonly showsHints: boolean
}

/** A finding somebody has decided to leave: everywhere, or only between these neighbours. */
export interface Ignore {
  readonly rule: string
  readonly text: string
  readonly near?: string
  readonly reason?: string
}

const defaults: Settings = { profile: "national", offHosts: [], showsHints: true }

export async function readSettings(): Promise<Settings> {
  const { settings } = await chrome.storage.local.get("settings")
  return parseSettings(settings)
}

export async function changeSettings(change: Partial<Settings>): Promise<void> {
  await chrome.storage.local.set({ settings: { ...(await readSettings()), ...change } })
}

export async function readIgnores(): Promise<readonly Ignore[]> {
  const { ignores } = await chrome.storage.local.get("ignores")
  return Array.isArray(ignores) ? ignores.filter(isIgnore) : []
}

export async function addIgnore(ignore: Ignore): Promise<void> {
  await chrome.storage.local.set({ ignores: [...(await readIgnores()), ignore] })
}

export async function removeIgnore(gone: Ignore): Promise<void> {
  const left = (await readIgnores()).filter(
    ({ rule, text, near }) => rule !== gone.rule || text !== gone.text || near !== gone.near,
  )
  await chrome.storage.local.set({ ignores: left })
}

/** Calls back when settings or ignores have changed, also from another tab. */
export function watchStorage(changed: () => void, signal: AbortSignal): void {
  const listener = (_changes: unknown, area: string) => {
    if (area === "local") changed()
  }
  chrome.storage.onChanged.addListener(listener)
  signal.addEventListener("abort", () => chrome.storage.onChanged.removeListener(listener))
}

function parseSettings(stored: unknown): Settings {
  if (typeof stored !== "object" || stored === null) return defaults
  const { profile, offHosts, showsHints } = { ...defaults, ...stored }
  return {
    profile: typeof profile === "string" ? profile : defaults.profile,
    offHosts: Array.isArray(offHosts) ? offHosts.filter((host) => typeof host === "string") : [],
    showsHints: showsHints !== false,
  }
}

function isIgnore(value: unknown): value is Ignore {
  return (
    typeof value === "object" &&
    value !== null &&
    "rule" in value &&
    typeof value.rule === "string" &&
    "text" in value &&
    typeof value.text === "string"
  )
}
