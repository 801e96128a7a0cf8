/** The page somebody is looking at. */
export interface Site {
  readonly tab: number
  /** Absent when the browser does not let us see the address: a settings page, or a site not yet allowed. */
  readonly url?: URL
}

export async function currentSite(): Promise<Site | undefined> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true })
  if (tab?.id === undefined) return undefined
  const isWeb = tab.url !== undefined && /^https?:/.test(tab.url)
  return { tab: tab.id, ...(isWeb && tab.url !== undefined ? { url: new URL(tab.url) } : {}) }
}
