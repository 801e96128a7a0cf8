/** Sites somebody allows one by one get the same content script as those of the manifest. */

/** The browser's question closes the popup that asked it: only the background is sure to hear the answer. */
export function watchSites(): void {
  chrome.permissions.onAdded.addListener(({ origins = [] }) => {
    for (const pattern of origins) void allowSite(pattern)
  })
  chrome.permissions.onRemoved.addListener(({ origins = [] }) => {
    for (const pattern of origins) void forgetSite(originOf(pattern))
  })
}

/** Registers the site for good and starts in the tabs that are open on it. */
async function allowSite(pattern: string): Promise<void> {
  await register(originOf(pattern))
  const [script] = chrome.runtime.getManifest().content_scripts ?? []
  for (const { id } of await chrome.tabs.query({ url: pattern })) {
    if (id === undefined) continue
    const target = { tabId: id, allFrames: true }
    await chrome.scripting.insertCSS({ target, files: script?.css ?? [] })
    await chrome.scripting.executeScript({ target, files: script?.js ?? [] })
  }
}

async function forgetSite(origin: string): Promise<void> {
  const known = await chrome.scripting.getRegisteredContentScripts({ ids: [origin] })
  if (known.length > 0) await chrome.scripting.unregisterContentScripts({ ids: [origin] })
}

function originOf(pattern: string): string {
  return pattern.replace(/\/\*$/, "")
}

/** An update of the extension forgets registered scripts and renames the files. */
export async function restoreSites(): Promise<void> {
  await chrome.scripting.unregisterContentScripts()
  const { origins = [] } = await chrome.permissions.getAll()
  const [script] = chrome.runtime.getManifest().content_scripts ?? []
  for (const pattern of origins) {
    if (!script?.matches?.includes(pattern)) await register(originOf(pattern))
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
