import type { Speech } from "./speech.ts"

/** What the voice's worker answers: 16 bit samples of one channel, and where each word begins. */
export interface Spoken {
  readonly id: number
  readonly samples: Int16Array
  readonly rate: number
  readonly words: readonly (readonly [at: number, length: number, ms: number])[]
}

const openingMs = 45_000
const startingMs = 2000

/**
 * The Mandarin voice that a site may lay beside our files, in a worker of its own: it never comes nearer to our code
 * than messages. Undefined where it is not installed or the browser does not let it run.
 */
export async function bundledSpeech(folder: string): Promise<Speech | undefined> {
  if (typeof AudioContext === "undefined" || typeof Worker === "undefined") return undefined
  const audio = new AudioContext()
  const worker = await openWorker(folder)
  if (worker === undefined) {
    audio.close().catch(() => {})
    return undefined
  }
  return new Player(audio, worker).speech
}

async function openWorker(folder: string): Promise<Worker | undefined> {
  try {
    const worker = new Worker(`${folder}voice-worker.js`)
    const ready = await new Promise<boolean>((resolve) => {
      setTimeout(() => resolve(false), openingMs)
      worker.onerror = () => resolve(false)
      worker.onmessage = ({ data }) => resolve(data === "ready")
    })
    if (ready) return worker
    worker.terminate()
  } catch {
    // Our files lie on another host, or the site's policy forbids workers.
  }
  return undefined
}

class Player {
  readonly speech: Speech
  private readonly audio: AudioContext
  private readonly worker: Worker
  private readonly waiting = new Map<number, (spoken: Spoken) => void>()
  private readonly made = new Map<string, Promise<Spoken>>()
  private last = 0
  private cut: () => void = () => {}

  constructor(audio: AudioContext, worker: Worker) {
    this.audio = audio
    this.worker = worker
    worker.onmessage = ({ data }: MessageEvent<Spoken>) => {
      this.waiting.get(data.id)?.(data)
      this.waiting.delete(data.id)
    }
    this.speech = {
      bundled: true,
      speak: (text, rate, onWord) => this.speak(text, rate, onWord),
      prepare: (text, rate) => {
        this.make(text, rate).catch(() => {})
      },
      pause: () => {
        audio.suspend().catch(() => {})
      },
      resume: () => {
        audio.resume().catch(() => {})
        return true
      },
      stop: () => this.cut(),
    }
  }

  private make(text: string, rate: number): Promise<Spoken> {
    const key = `${rate} ${text}`
    const known = this.made.get(key)
    if (known) return known
    const id = ++this.last
    const made = new Promise<Spoken>((resolve) => this.waiting.set(id, resolve))
    this.worker.postMessage({ id, text, rate })
    if (this.made.size > 4) this.made.clear()
    this.made.set(key, made)
    return made
  }

  private async speak(
    text: string,
    rate: number,
    onWord: (at: number, length: number) => void,
  ): Promise<"said" | "stopped" | "dead"> {
    let isCut = false
    this.cut()
    this.cut = () => {
      isCut = true
    }
    const { samples, rate: hertz, words } = await this.make(text, rate)
    if (isCut) return "stopped"
    if (samples.length === 0) return "said"
    const state = (): string => this.audio.state
    if (state() === "suspended") {
      // Without a gesture of the reader some browsers never answer.
      await Promise.race([this.audio.resume(), new Promise((done) => setTimeout(done, startingMs))])
      if (state() !== "running") return "dead"
    }
    return this.play(samples, hertz, words, onWord)
  }

  private play(
    samples: Int16Array,
    hertz: number,
    words: Spoken["words"],
    onWord: (at: number, length: number) => void,
  ): Promise<"said" | "stopped"> {
    const { audio } = this
    const buffer = audio.createBuffer(1, samples.length, hertz)
    const channel = buffer.getChannelData(0)
    for (let index = 0; index < samples.length; index += 1) channel[index] = (samples[index] ?? 0) / 32768
    const source = audio.createBufferSource()
    source.buffer = buffer
    source.connect(audio.destination)
    const began = audio.currentTime
    let next = 0
    return new Promise((resolve) => {
      const follow = setInterval(() => {
        const ms = (audio.currentTime - began) * 1000
        for (let word = words[next]; word && word[2] <= ms; word = words[next]) {
          next += 1
          onWord(word[0], word[1])
        }
      }, 40)
      const end = (result: "said" | "stopped"): void => {
        clearInterval(follow)
        source.onended = null
        this.cut = () => {}
        resolve(result)
      }
      this.cut = () => {
        source.stop()
        end("stopped")
      }
      source.onended = () => end("said")
      source.start()
    })
  }
}
