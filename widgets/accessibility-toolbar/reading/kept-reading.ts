import { readStored, writeStored } from "../../internal/safe-storage.ts"

/** How somebody likes to be read to; kept beside the preferences, and gone with them. */
export interface KeptReading {
  readonly pinyin: boolean
  readonly script: boolean
  readonly rate: number
}

const key = "caption"
const slowest = 0.5
const fastest = 3

export function keptReading(): KeptReading {
  const { pinyin, script, rate } = Object(readStored(key))
  const isRate = typeof rate === "number" && rate >= slowest && rate <= fastest
  return { pinyin: pinyin === true, script: script === true, rate: isRate ? rate : 1 }
}

export function keepReading(changed: Partial<KeptReading>): void {
  const kept = { ...keptReading(), ...changed }
  const isUsual = !kept.pinyin && !kept.script && kept.rate === 1
  writeStored(key, isUsual ? undefined : kept)
}
