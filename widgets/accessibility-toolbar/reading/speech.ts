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

/** Undefined when the browser cannot speak or has no local voice for the language. */
export async function systemSpeech(language: string): Promise<Speech | undefined> {
  const synthesis = window.speechSynthesis
  if (synthesis === undefined || window.SpeechSynthesisUtterance === undefined) return undefined
  const voice = await findVoice(synthesis, language)
  return voice === undefined ? undefined : speechWith(synthesis, voice)
}

async function findVoice(
  synthesis: SpeechSynthesis,
  language: string,
): Promise<SpeechSynthesisVoice | undefined> {
  const wanted = /^en/i.test(language) ? [/^en/i] : [/^(?:zh-cn|zh_cn|cmn)/i, /^(?:zh|cmn)/i]
  const find = (): SpeechSynthesisVoice | undefined => {
    const local = synthesis.getVoices().filter((voice) => voice.localService)
    for (const pattern of wanted) {
      const found = local.find((voice) => pattern.test(voice.lang))
      if (found) return found
    }
    return undefined
  }
  const now = find()
  if (now !== undefined || synthesis.getVoices().length > 0) return now
  await new Promise<void>((resolve) => {
    const wait = setTimeout(resolve, voicesWaitMs)
    synthesis.onvoiceschanged = () => {
      clearTimeout(wait)
      resolve()
    }
  })
  return find()
}

function speechWith(synthesis: SpeechSynthesis, voice: SpeechSynthesisVoice): Speech {
  return {
    bundled: false,
    speak: (text, rate, onWord) =>
      new Promise((resolve) => {
        // Chromium's queue jams for ever once an utterance was cut off; cancelling first clears it.
        synthesis.cancel()
        const utterance = new SpeechSynthesisUtterance(text)
        utterance.voice = voice
        utterance.lang = voice.lang
        utterance.rate = rate
        const wait = setTimeout(() => resolve("dead"), startWaitMs)
        utterance.onstart = () => clearTimeout(wait)
        utterance.onboundary = ({ charIndex, charLength }) => onWord(charIndex, charLength ?? 0)
        const end = (result: "said" | "stopped") => () => {
          clearTimeout(wait)
          resolve(result)
        }
        utterance.onend = end("said")
        utterance.onerror = end("stopped")
        synthesis.speak(utterance)
      }),
    prepare: () => {},
    // Pausing is not kept by all engines: the sentence is begun anew.
    pause: () => synthesis.cancel(),
    resume: () => false,
    stop: () => synthesis.cancel(),
  }
}
