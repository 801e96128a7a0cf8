/** Sites somebody allows one by one get the same content script as those of the manifest. */

/** Registers the site for good and starts in the tab that is open on it. */
export async function allowSite(origin: string, tab: number): Promise<boolean> {
  if (!(await chrome.permissions.contains({ origins: [`${origin}/*`] }))) return false
  await register(origin)
  const [script] = chrome.runtime.getManifest().content_scripts ?? []
  const target = { tabId: tab, allFrames: true }
  await chrome.scripting.insertCSS({ target, files: script?.css ?? [] })
  await chrome.scripting.executeScript({ target, files: script?.js ?? [] })
  return true
}

/** An update of the extension forgets registered scripts and renames the files. */
export async function restoreSites(): Promise<void> {
  await chrome.scripting.unregisterContentScripts()
  const { origins = [] } = await chrome.permissions.getAll()
  const [script] = chrome.runtime.getManifest().content_scripts ?? []
  for (const pattern of origins) {
    if (!script?.matches?.includes(pattern)) await register(pattern.replace(/\/\*$/, ""))
  }
}

async function register(origin: string): Promise<void> {
  const [script] = chrome.runtime.getManifest().content_scripts ?? []
  const known = await chrome.scripting.getRegisteredContentScripts({ ids: [origin] })
  if (known.length > 0 || script === undefined) return
  await chrome.scripting.registerContentScripts([
    {
      id: origin,
      matches: [`${origin}/*`],
      js: script.js ?? [],
      css: script.css ?? [],
      allFrames: true,
      matchOriginAsFallback: true,
      runAt: "document_idle",
      persistAcrossSessions: true,
    },
  ])
}
