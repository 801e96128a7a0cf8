/** Runs first in a page of the functions: writes down what is said, played, reported, and seen at the first frame. */
export interface Begun {
  readonly spoken: { readonly text: string; readonly rate: number }[]
  readonly played: { readonly seconds: number; readonly peak: number }[]
  readonly faults: string[]
  /** Background at the first frame. */
  first: string
  readonly toJson: (value: unknown) => string
  /** Stops the voice in the middle of a sentence. */
  mute: boolean
}

declare global {
  interface Window {
    civicBegun: Begun
  }
}

const script = document.currentScript
const kind = script instanceof HTMLScriptElement ? script.src.replace(/.*\?/, "") : ""
const begun: Begun = { spoken: [], played: [], faults: [], first: "", toJson: JSON.stringify, mute: false }
window.civicBegun = begun
if (kind !== "next") localStorage.clear()

addEventListener("error", (event) => begun.faults.push(event.message))
addEventListener("unhandledrejection", (event) => begun.faults.push(`rejected: ${event.reason}`))
document.addEventListener("securitypolicyviolation", (event) => {
  begun.faults.push(`policy: ${event.violatedDirective} ${event.blockedURI}`)
})
requestAnimationFrame(() => {
  begun.first = getComputedStyle(document.documentElement).backgroundColor
})

/** A voice of the device that keeps a record; these browsers have none of their own here. */
class Utterance {
  readonly text: string
  rate = 1
  onstart: (() => void) | null = null
  onend: (() => void) | null = null
  onboundary: ((event: { charIndex: number; charLength: number }) => void) | null = null
  constructor(text: string) {
    this.text = text
  }
}

let turn = 0
const voices =
  kind === "old"
    ? [
        { localService: false, lang: "zh-CN", name: "cloud" },
        { localService: true, lang: "zh-CN", name: "device" },
      ]
    : []
const synthesis = {
  getVoices: () => voices,
  cancel: () => {
    turn += 1
  },
  speak(utterance: Utterance & { voice?: { name: string } }) {
    const mine = turn
    begun.spoken.push({ text: utterance.text, rate: utterance.rate })
    if (utterance.voice?.name !== "device") begun.faults.push("spoke by a voice that sends the text away")
    setTimeout(() => {
      if (mine !== turn) return
      utterance.onstart?.()
      utterance.onboundary?.({ charIndex: 2, charLength: 2 })
    }, 20)
    setTimeout(() => {
      if (mine === turn && !begun.mute) utterance.onend?.()
    }, 120)
  },
}
Object.defineProperty(window, "speechSynthesis", { value: synthesis, configurable: true })
Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Utterance, configurable: true })

if (typeof AudioBufferSourceNode !== "undefined") {
  const { start } = AudioBufferSourceNode.prototype
  AudioBufferSourceNode.prototype.start = function (this: AudioBufferSourceNode, ...given: number[]) {
    const data = this.buffer?.getChannelData(0) ?? new Float32Array(0)
    let peak = 0
    for (let at = 0; at < data.length; at += 1) peak = Math.max(peak, Math.abs(data[at] ?? 0))
    begun.played.push({ seconds: this.buffer?.duration ?? 0, peak })
    return start.apply(this, given as [])
  }
}
