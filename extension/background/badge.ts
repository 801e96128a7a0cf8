import type { Counts } from "../messages.ts"
import { type FrameCounts, type Frames, readFrames, sumsOf, writeFrames } from "../tab-counts.ts"

const none: Counts = { must: 0, should: 0, hint: 0 }
const queues = new Map<number, Promise<Counts>>()

/** Answers the sums of the whole tab. */
export function countFrame(tab: number, frame: string, counted: FrameCounts): Promise<Counts> {
  return change(tab, (frames) => ({ ...frames, [frame]: counted }))
}

export function forgetFrame(tab: number, frame: string): Promise<Counts> {
  return change(tab, ({ [frame]: _gone, ...rest }) => rest)
}

export function forgetTab(tab: number): Promise<Counts> {
  return change(tab, () => ({}))
}

/**
 * The browser says “loading” of a page that only changes its address as well, and what a page says when it is left may
 * come late or never: each document that has counted is asked whether it is still there. Where the browser names no
 * documents, a page that loads is a new one.
 */
export function forgetGone(tab: number, isLoading: boolean): Promise<Counts> {
  return change(tab, async (frames) => {
    const asked = Object.entries(frames).map(async ([frame, counted]) =>
      (await isThere(tab, counted.document, !isLoading)) ? [[frame, counted] as const] : [],
    )
    return Object.fromEntries((await Promise.all(asked)).flat())
  })
}

async function isThere(tab: number, documentId: string | undefined, orElse: boolean): Promise<boolean> {
  if (documentId === undefined) return orElse
  return chrome.tabs.sendMessage(tab, { type: "are-you-there" }, { documentId }).then(
    () => true,
    () => false,
  )
}

/** One change of a tab at a time. A change that fails, or that waits for its tab, keeps no other from being made. */
function change(tab: number, next: (frames: Frames) => Frames | Promise<Frames>): Promise<Counts> {
  const step = async () => {
    const known = await readFrames(tab)
    const frames = await next(known ?? {})
    // Most pages are none of ours.
    if (known === undefined && Object.keys(frames).length === 0) return none
    await writeFrames(tab, frames)
    const sums = sumsOf(frames)
    await show(tab, sums)
    return sums
  }
  const before = queues.get(tab) ?? Promise.resolve(none)
  const now = before.then(step, step)
  queues.set(tab, now)
  const forget = () => {
    if (queues.get(tab) === now) queues.delete(tab)
  }
  now.then(forget, forget)
  return now
}

const colours = { must: "#c8161d", should: "#a86200", hint: "#1f5fa8" } as const

async function show(tabId: number, { must, should, hint }: Counts): Promise<void> {
  const all = must + should + hint
  const worst = must > 0 ? "must" : should > 0 ? "should" : "hint"
  const text = all === 0 ? "" : all > 999 ? "999+" : String(all)
  const title = all === 0 ? "政民桥：未发现问题" : `政民桥：必须改 ${must} · 建议改 ${should} · 提示 ${hint}`
  // The tab may be closed at any moment; there is nothing left to tell then.
  await Promise.allSettled([
    chrome.action.setBadgeText({ tabId, text }),
    chrome.action.setBadgeTextColor({ tabId, color: "#ffffff" }),
    chrome.action.setBadgeBackgroundColor({ tabId, color: colours[worst] }),
    chrome.action.setTitle({ tabId, title }),
  ])
}
