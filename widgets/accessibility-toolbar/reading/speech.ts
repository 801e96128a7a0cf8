/** Speaking one sentence; nothing is ever sent to a service. */
export interface Speech {
  /** Comes with this site and not from the device. */
  readonly bundled: boolean
  /** `onWord` hears where the voice is in the text. */
  speak(
    text: string,
    rate: number,
    onWord: (at: number, length: number) => void,
  ): Promise<"said" | "stopped" | "dead">
  /** The sentence that will be asked for next, for voices that need time. */
  prepare(text: string, rate: number): void
  /** Falls silent; `resume` is false where it has to begin the sentence anew. */
  pause(): void
  resume(): boolean
  stop(): void
}

const voicesWaitMs = 1500
/** Some machines list voices that never speak. */
const startWaitMs = 5000
/** Slower than any engine speaks: one that is still not done has lost the end of its sentence. */
const slowestMsPerCharacter = 700

/** Undefined when the browser cannot speak or has no local voice for the language. */
export async function systemSpeech(language: string): Promise<Speech | undefined> {
  const now = listedSpeech(language)
  if (now || !canSpeak() || speechSynthesis.getVoices().length > 0) return now
  await voicesListed(speechSynthesis)
  return listedSpeech(language)
}

/** The same without waiting: lists of voices arrive late on some machines. */
export function listedSpeech(language: string): Speech | undefined {
  const voice = canSpeak() ? voiceFor(speechSynthesis, language) : undefined
  return voice && speechWith(speechSynthesis, voice)
}

export function canSpeak(): boolean {
  return window.speechSynthesis !== undefined && window.SpeechSynthesisUtterance !== undefined
}

function voiceFor(synthesis: SpeechSynthesis, language: string): SpeechSynthesisVoice | undefined {
  const wanted = /^en/i.test(language) ? [/^en/i] : [/^(?:zh-cn|zh_cn|cmn)/i, /^(?:zh|cmn)/i]
  const local = synthesis.getVoices().filter((voice) => voice.localService)
  for (const pattern of wanted) {
    const found = local.filter((voice) => pattern.test(voice.lang))[0]
    if (found) return found
  }
  return undefined
}

/** Heard beside the page's own `onvoiceschanged`; old Safari cannot, and is waited for. */
function voicesListed(synthesis: SpeechSynthesis): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      synthesis.removeEventListener?.("voiceschanged", done)
      resolve()
    }
    synthesis.addEventListener?.("voiceschanged", done)
    setTimeout(done, voicesWaitMs)
  })
}

function speechWith(synthesis: SpeechSynthesis, voice: SpeechSynthesisVoice): Speech {
  // Kept, because Chromium collects an utterance nobody holds as garbage, and its end is then never told.
  let current: SpeechSynthesisUtterance | undefined
  const stop = (): void => {
    current = undefined
    synthesis.cancel()
  }
  return {
    bundled: false,
    speak: (text, rate, onWord) =>
      new Promise((resolve) => {
        // Chromium's queue jams for ever once an utterance was cut off; cancelling first clears it.
        synthesis.cancel()
        const utterance = new SpeechSynthesisUtterance(text)
        current = utterance
        utterance.voice = voice
        utterance.lang = voice.lang
        utterance.rate = rate
        const dead = setTimeout(() => end("dead"), startWaitMs)
        const late = setTimeout(() => end("said"), startWaitMs + (text.length * slowestMsPerCharacter) / rate)
        const end = (result: "said" | "stopped" | "dead"): void => {
          clearTimeout(dead)
          clearTimeout(late)
          resolve(current === utterance || result === "dead" ? result : "stopped")
        }
        utterance.onstart = () => clearTimeout(dead)
        utterance.onboundary = ({ charIndex, charLength }) => onWord(charIndex, charLength ?? 0)
        utterance.onend = () => end("said")
        utterance.onerror = ({ error }) => end(refusals.includes(error) ? "dead" : "stopped")
        synthesis.speak(utterance)
      }),
    prepare: () => {},
    // Pausing is not kept by all engines: the sentence is begun anew.
    pause: stop,
    resume: () => false,
    stop,
  }
}

/** The engine's words for a voice that cannot speak this text now or ever. */
const refusals: readonly string[] = [
  "audio-busy",
  "audio-hardware",
  "language-unavailable",
  "network",
  "not-allowed",
  "synthesis-failed",
  "synthesis-unavailable",
  "voice-unavailable",
]
