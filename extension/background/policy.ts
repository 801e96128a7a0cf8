/** Keeps the copy of the IT office's policy that everything else reads; see `readManaged`. */
export async function copyPolicy(): Promise<void> {
  // Firefox rejects where no policy is installed: that is the same as an empty one.
  const now: unknown = await chrome.storage.managed.get(null).catch(() => ({}))
  const { policy = {} } = await chrome.storage.local.get("policy")
  if (JSON.stringify(now) !== JSON.stringify(policy)) await chrome.storage.local.set({ policy: now })
}

export function watchPolicy(): void {
  chrome.storage.onChanged.addListener((_changes, area) => {
    if (area === "managed") void copyPolicy()
  })
  // Wakes the background when the browser starts.
  chrome.runtime.onStartup.addListener(() => undefined)
  void copyPolicy()
}
