import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { transform } from "esbuild"

const from = "node_modules/@echogarden/espeak-ng-emscripten"
const share = "/usr/share/espeak-ng-data/"
/** Of 24 MB of languages, what speaks Mandarin; English is for Latin letters within it. */
const wanted = [
  "phondata",
  "phonindex",
  "phontab",
  "intonations",
  "cmn_dict",
  "en_dict",
  "lang/sit/cmn",
  "lang/gmw/en",
]

/**
 * Lays the Mandarin voice beside the elements, in a folder and under a licence of its own (GPL-3.0-or-later): nothing
 * of it is bundled with our code. The package is compiled to plain JavaScript, so no policy for WebAssembly is needed.
 */
export function voice(out) {
  return {
    name: "voice",
    async writeBundle() {
      if (!existsSync(from)) return
      mkdirSync(out, { recursive: true })
      const { code, data } = await slice()
      writeFileSync(join(out, "espeak-ng.js"), code)
      writeFileSync(join(out, "mandarin-data.js"), `self.civicVoiceData="${data.toString("base64")}"\n`)
      copyFileSync(join(from, "COPYING"), join(out, "COPYING"))
      for (const name of ["voice-worker.js", "README.txt"]) copyFileSync(join("voice", name), join(out, name))
    },
  }
}

/** The script with the list of files cut down to those wanted, and their bytes one after the other. */
async function slice() {
  const source = readFileSync(join(from, "espeak-ng.js"), "utf8")
  const all = readFileSync(join(from, "espeak-ng.data"))
  const listed = /loadPackage\((\{files:\[.*?\],remote_package_size:\d+\})\)/.exec(source)
  if (listed === null) throw new Error(`${from}: the list of its files is not where it was`)
  const pieces = []
  let length = 0
  const files = wanted.map((name) => {
    const place = new RegExp(`filename:"${share}${name}",start:(\\d+),end:(\\d+)`).exec(source)
    if (place === null) throw new Error(`${from}: no ${name}`)
    const piece = all.subarray(Number(place[1]), Number(place[2]))
    pieces.push(piece)
    length += piece.length
    return { filename: share + name, start: length - piece.length, end: length }
  })
  const list = JSON.stringify({ files, remote_package_size: length })
  // A classic worker script has no import.meta; everything it stands for is given by voice-worker.js.
  const script = source
    .replace(listed[1], () => list)
    .replaceAll("import.meta.url", '"https://civic.invalid/"')
  const { code } = await transform(script, {
    target: "es2018",
    format: "iife",
    globalName: "CivicVoice",
    minify: true,
    legalComments: "inline",
    banner: "/* eSpeak NG, GPL-3.0-or-later, see COPYING; from @echogarden/espeak-ng-emscripten */",
  })
  return { code, data: Buffer.concat(pieces) }
}
