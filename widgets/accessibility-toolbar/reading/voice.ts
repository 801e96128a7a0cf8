import { bundledSpeech } from "./bundled-speech.ts"
import type { ReaderWords } from "./reader-strings.ts"
import { canSpeak, listedSpeech, type Speech, systemSpeech } from "./speech.ts"

interface Surroundings {
  /** Of the page: `zh-CN`, `en`. */
  readonly language: string
  /** Where the bundled voice lies; undefined where it is not offered. */
  readonly folder: string | undefined
  readonly words: ReaderWords
  /** Shows where the voice comes from, or why there is none; aloud where the reader has to know. */
  tell(text: string, aloud: boolean): void
}

/** Without a voice the caption goes on at the pace of quiet reading. */
const silentMsPerCharacter = 280

/**
 * Whoever can speak here: a voice of the device, else the site's own synthesiser, else nobody; then the caption goes on
 * in silence and the reader is told why.
 */
export class Voice {
  private readonly around: Surroundings
  private speech: Speech | undefined
  private opening: Promise<void> | undefined
  /** The device lists a voice that never begins. */
  private isDeviceMute = false
  private hasFailed = false
  private silence = { end: (): void => {} }

  constructor(around: Surroundings) {
    this.around = around
  }

  /** Falls silent in the middle and can go on from there. */
  get holdsItsPlace(): boolean {
    return this.speech?.bundled === true
  }

  /** At a press of the reader, which gives what did not come another try. */
  open(): void {
    if (this.hasFailed) this.opening = undefined
    this.hasFailed = false
    this.ready().catch(() => {})
  }

  /** Found, or known to be missing. */
  ready(): Promise<void> {
    this.opening = this.opening ?? this.find().catch(() => this.tellSilence())
    return this.opening
  }

  /** True when the sentence was said to its end. `next` is the one that will probably follow. */
  async say(
    text: string,
    next: string,
    rate: number,
    onWord: (at: number, length: number) => void,
  ): Promise<boolean> {
    await this.ready()
    this.preferDevice()
    const { speech } = this
    if (!speech) return this.keepSilence((text.length * silentMsPerCharacter) / rate)
    const spoken = speech.speak(text, rate, onWord)
    if (next !== "") speech.prepare(next, rate)
    const result = await spoken
    if (result !== "dead") return result === "said"
    await this.replace(speech)
    return this.say(text, next, rate, onWord)
  }

  pause(): void {
    if (this.speech) this.speech.pause()
    else this.silence.end()
  }

  /** False where the sentence has to be begun anew. */
  resume(): boolean {
    return this.speech?.resume() === true
  }

  stop(): void {
    this.speech?.stop()
    this.speech?.resume()
    this.silence.end()
  }

  private async find(): Promise<void> {
    this.speech = await systemSpeech(this.around.language)
    if (!this.speech) await this.findBundled(this.around.language)
  }

  private async findBundled(language: string): Promise<void> {
    const { folder, words, tell } = this.around
    if (folder === undefined || /^en/i.test(language)) return this.tellSilence()
    tell(words.preparing, false)
    this.speech = await bundledSpeech(folder)
    if (this.speech) return tell(words.bundled, false)
    this.hasFailed = true
    this.tellSilence(words.voiceFailed)
  }

  /** A voice that the device lists later than we could wait for. */
  private preferDevice(): void {
    if (this.isDeviceMute || this.speech?.bundled === false) return
    const late = listedSpeech(this.around.language)
    if (!late) return
    this.speech = late
    this.around.tell("", false)
  }

  /** A voice that never begins: the bundled one instead, and after that the silent caption. */
  private async replace(dead: Speech): Promise<void> {
    this.speech = undefined
    if (!dead.bundled) {
      this.isDeviceMute = true
      await this.findBundled("zh-CN")
    } else this.tellSilence()
  }

  private tellSilence(text = this.around.words.noVoice): void {
    const canSound = canSpeak() || typeof AudioContext !== "undefined"
    this.around.tell(canSound ? text : this.around.words.unsupported, true)
  }

  private keepSilence(ms: number): Promise<boolean> {
    return new Promise((resolve) => {
      const end = (isOver: boolean): void => {
        clearTimeout(timer)
        resolve(isOver)
      }
      const timer = setTimeout(() => end(true), ms)
      this.silence = { end: () => end(false) }
    })
  }
}
