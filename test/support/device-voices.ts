/** A speech engine of the device that keeps a record; test browsers have none. Runs in the page, before its scripts. */
export interface DeviceVoices {
  /** Voices come so late; never when negative. */
  readonly listedAfterMs: number
  /** Lists a voice that never begins. */
  readonly mute?: boolean
  /** How long a second of speech really takes. */
  readonly msPerSecond?: number
}

export interface DeviceRecord {
  readonly spoken: { readonly text: string; readonly rate: number; ended: boolean }[]
  cancelled: number
}

declare global {
  interface Window {
    deviceRecord: DeviceRecord
    /** Lists the voices now. */
    listDeviceVoices: () => void
  }
}

/** Chromium's engine falls silent for ever in an utterance of more than 15 s; a Chinese character takes about 0.25 s. */
export function installDeviceVoices({ listedAfterMs, mute = false, msPerSecond = 12 }: DeviceVoices): void {
  const silentAfterS = 15
  const secondsPerCharacter = 0.25
  const record: DeviceRecord = { spoken: [], cancelled: 0 }
  window.deviceRecord = record
  class Utterance extends EventTarget {
    readonly text: string
    rate = 1
    onstart: (() => void) | null = null
    onend: (() => void) | null = null
    onboundary: ((event: { charIndex: number }) => void) | null = null
    constructor(text: string) {
      super()
      this.text = text
    }
  }
  let turn = 0
  let voices: readonly object[] = []
  class Synthesis extends EventTarget {
    getVoices(): readonly object[] {
      return voices
    }
    cancel(): void {
      turn += 1
      record.cancelled += 1
    }
    speak(utterance: Utterance): void {
      const mine = turn
      const entry = { text: utterance.text, rate: utterance.rate, ended: false }
      record.spoken.push(entry)
      if (mute) return
      const seconds = (utterance.text.length * secondsPerCharacter) / utterance.rate
      setTimeout(() => {
        if (mine !== turn) return
        utterance.onstart?.()
        utterance.onboundary?.({ charIndex: 2 })
      }, 5)
      setTimeout(() => {
        if (mine !== turn || seconds > silentAfterS) return
        entry.ended = true
        utterance.onend?.()
      }, seconds * msPerSecond)
    }
  }
  const synthesis = new Synthesis()
  const list = (): void => {
    voices = [
      { localService: false, lang: "zh-CN", name: "cloud" },
      { localService: true, lang: "zh-CN", name: "device" },
    ]
    synthesis.dispatchEvent(new Event("voiceschanged"))
  }
  window.listDeviceVoices = list
  if (listedAfterMs === 0) list()
  else if (listedAfterMs > 0) setTimeout(list, listedAfterMs)
  Object.defineProperty(window, "speechSynthesis", { value: synthesis })
  Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Utterance })
}
