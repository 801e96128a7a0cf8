import { readSettings } from "../storage.ts"
import { readContents, readPackaged } from "../ui/rulebook-contents.ts"

/** Puts the script with the rules into one frame. */
export async function injectRules(tabId: number, documentId: string | undefined): Promise<void> {
  const files = ["rules.js"]
  const everywhere = { target: { tabId, allFrames: true }, files }
  if (documentId === undefined) await chrome.scripting.executeScript(everywhere)
  else {
    const target = { tabId, documentIds: [documentId] }
    // A frame that was rewritten in the meantime has another id.
    await chrome.scripting
      .executeScript({ target, files })
      .catch(() => chrome.scripting.executeScript(everywhere))
  }
}

/**
 * The chosen profile and the word lists, from the extension's own package. They are handed on unread: the frame
 * that asked parses them, and the background stays free of rules.
 */
export async function openRules(): Promise<{ profile: unknown; lexicons: Record<string, string> }> {
  const [settings, { profiles, lexicons }] = await Promise.all([readSettings(), readContents()])
  const { id } = profiles.find((profile) => profile.id === settings.profile) ?? { id: "national" }
  const texts = lexicons.map(async (name) => [name, await readPackaged(`rulebook/${name}.tsv`)] as const)
  return {
    profile: JSON.parse(await readPackaged(`rulebook/${id}.json`)),
    lexicons: Object.fromEntries(await Promise.all(texts)),
  }
}
