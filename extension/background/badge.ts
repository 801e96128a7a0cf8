import type { Counts } from "../messages.ts"

type Frames = Readonly<Record<string, Counts>>

// The worker may be stopped between two messages, so the sums live in the session's storage; one change at a time.
const none: Counts = { must: 0, should: 0, hint: 0 }
let queue: Promise<Counts> = Promise.resolve(none)

/** Answers the sums of the whole tab. */
export function countFrame(tab: number, frame: string, counts: Counts): Promise<Counts> {
  return change(tab, (frames) => ({ ...frames, [frame]: counts }))
}

export function forgetFrame(tab: number, frame: string): Promise<Counts> {
  return change(tab, ({ [frame]: _gone, ...rest }) => rest)
}

export function forgetTab(tab: number): Promise<Counts> {
  return change(tab, () => ({}))
}

function change(tab: number, next: (frames: Frames) => Frames): Promise<Counts> {
  queue = queue.then(async () => {
    const key = `tab-${tab}`
    const stored: Record<string, Frames | undefined> = await chrome.storage.session.get(key)
    const frames = next(stored[key] ?? {})
    if (Object.keys(frames).length === 0) await chrome.storage.session.remove(key)
    else await chrome.storage.session.set({ [key]: frames })
    const sums = sumsOf(Object.values(frames))
    await show(tab, sums)
    return sums
  })
  return queue
}

const colours = { must: "#c8161d", should: "#a86200", hint: "#1f5fa8" } as const

function sumsOf(frames: readonly Counts[]): Counts {
  const sum = (severity: keyof Counts) => frames.reduce((total, counts) => total + counts[severity], 0)
  return { must: sum("must"), should: sum("should"), hint: sum("hint") }
}

async function show(tab: number, { must, should, hint }: Counts): Promise<void> {
  const all = must + should + hint
  const worst = must > 0 ? "must" : should > 0 ? "should" : "hint"
  const tabId = tab
  // The tab may be gone by now; there is nothing left to tell then.
  const isThere = await chrome.tabs.get(tab).then(
    () => true,
    () => false,
  )
  if (!isThere) return
  await chrome.action.setBadgeText({ tabId, text: all === 0 ? "" : all > 999 ? "999+" : String(all) })
  await chrome.action.setBadgeTextColor({ tabId, color: "#ffffff" })
  await chrome.action.setBadgeBackgroundColor({ tabId, color: colours[worst] })
  const title = all === 0 ? "政民桥：未发现问题" : `政民桥：必须改 ${must} · 建议改 ${should} · 提示 ${hint}`
  await chrome.action.setTitle({ tabId, title })
}
