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
