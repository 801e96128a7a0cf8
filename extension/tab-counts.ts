import type { Counts } from "./messages.ts"

/** What one frame has counted, and the document it is in where the browser names documents. */
export interface FrameCounts {
  readonly counts: Counts
  readonly document?: string | undefined
}

export type Frames = Readonly<Record<string, FrameCounts>>

/** `undefined` when no frame of the tab has ever counted. The worker may be stopped between two messages: it is stored. */
export async function readFrames(tab: number): Promise<Frames | undefined> {
  const key = keyOf(tab)
  const stored: Record<string, Frames | undefined> = await chrome.storage.session.get(key)
  return stored[key]
}

export async function writeFrames(tab: number, frames: Frames): Promise<void> {
  if (Object.keys(frames).length === 0) await chrome.storage.session.remove(keyOf(tab))
  else await chrome.storage.session.set({ [keyOf(tab)]: frames })
}

export function sumsOf(frames: Frames): Counts {
  const all = Object.values(frames)
  const sum = (severity: keyof Counts) => all.reduce((total, { counts }) => total + counts[severity], 0)
  return { must: sum("must"), should: sum("should"), hint: sum("hint") }
}

function keyOf(tab: number): string {
  return `tab-${tab}`
}
