/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * The Mandarin voice of a site that wants one: eSpeak NG in a worker. Part of a file set of its own (see README.txt
 * beside it); the toolbar knows it by its messages only: { id, text, rate } in, { id, samples, rate, words } out.
 */
importScripts("espeak-ng.js", "mandarin-data.js")

const wordsPerMinute = 165

CivicVoice.default({ getPreloadedPackage: () => bytesOf(self.civicVoiceData) }).then((espeak) => {
  const voice = new espeak.eSpeakNGWorker()
  voice.set_voice("cmn")
  self.onmessage = ({ data: { id, text, rate } }) => {
    voice.set_rate(Math.round(wordsPerMinute * rate))
    const spoken = speak(voice, text)
    self.postMessage({ id, rate: voice.samplerate, ...spoken }, [spoken.samples.buffer])
  }
  self.postMessage("ready")
})

function speak(voice, text) {
  const pieces = []
  const words = []
  voice.synthesize(text, (audio, events) => {
    pieces.push(audio)
    for (const event of events) {
      if (event.type === "word")
        words.push([event.text_position - 1, event.word_length, event.audio_position])
    }
    return false
  })
  const samples = new Int16Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    samples.set(piece, at)
    at += piece.length
  }
  return { samples, words }
}

function bytesOf(base64) {
  const text = atob(base64)
  const bytes = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index)
  return bytes.buffer
}
