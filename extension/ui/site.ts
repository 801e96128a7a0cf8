/** The page somebody is looking at. */
export interface Site {
  readonly tab: number
  readonly title: string
  /** Absent when the browser does not let us see the address: a settings page, or a site not yet allowed. */
  readonly url?: URL
}

export async function currentSite(): Promise<Site | undefined> {
  const named = new URLSearchParams(location.search).get("tab")
  const tab = named === null ? await tabInFront() : await chrome.tabs.get(Number(named))
  if (tab?.id === undefined) return undefined
  const isWeb = tab.url !== undefined && /^https?:/.test(tab.url)
  return {
    tab: tab.id,
    title: tab.title ?? "",
    ...(isWeb && tab.url !== undefined ? { url: new URL(tab.url) } : {}),
  }
}

async function tabInFront(): Promise<chrome.tabs.Tab | undefined> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true })
  return tab
}
