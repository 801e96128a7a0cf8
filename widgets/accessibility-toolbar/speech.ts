/** Speaking one sentence with a voice of this device. Voices of a service would send the page's text away. */
export interface Speech {
  speak(text: string, rate: number): Promise<"said" | "stopped">
  stop(): void
}

const voicesWaitMs = 1500

/** Undefined when the browser cannot speak or has no local voice for the language. */
export async function openSpeech(language: string): Promise<Speech | undefined> {
  const synthesis = window.speechSynthesis
  if (synthesis === undefined || window.SpeechSynthesisUtterance === undefined) return undefined
  const voice = await findVoice(synthesis, language)
  return voice === undefined ? undefined : speechWith(synthesis, voice)
}

async function findVoice(
  synthesis: SpeechSynthesis,
  language: string,
): Promise<SpeechSynthesisVoice | undefined> {
  const wanted = /^en/i.test(language) ? /^en/i : /^(zh|cmn)/i
  const find = () => synthesis.getVoices().find((voice) => voice.localService && wanted.test(voice.lang))
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
    speak: (text, rate) =>
      new Promise((resolve) => {
        // Chromium's queue jams for ever once an utterance was cut off; cancelling first clears it.
        synthesis.cancel()
        const utterance = new SpeechSynthesisUtterance(text)
        utterance.voice = voice
        utterance.lang = voice.lang
        utterance.rate = rate
        utterance.onend = () => resolve("said")
        utterance.onerror = () => resolve("stopped")
        synthesis.speak(utterance)
      }),
    stop: () => synthesis.cancel(),
  }
}
