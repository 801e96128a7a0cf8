import { spawnSync } from "node:child_process"
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs"
import { join, resolve } from "node:path"
import { brotliDecompressSync } from "node:zlib"

export interface OldChromium {
  readonly program: string
  readonly libraries: string
}

/** Unpacks the Chromium that a package made for small machines carries; once, to `.cache/browsers`. */
export async function unpackChromium(version: string): Promise<OldChromium> {
  const folder = resolve(".cache/browsers", version)
  const program = join(folder, "chromium")
  const libraries = join(folder, "lib")
  if (existsSync(program)) return { program, libraries }
  mkdirSync(folder, { recursive: true })
  const packed = resolve(`test/browsers/node_modules/chromium-${version}/bin`)
  const names = readdirSync(packed)
  for (const name of names.filter((one) => one.endsWith(".tar.br"))) {
    const { status } = spawnSync("tar", ["-x", "-C", folder], {
      input: brotliDecompressSync(readFileSync(join(packed, name))),
    })
    if (status !== 0) throw new Error(`${name} of Chromium ${version} does not unpack`)
  }
  const browser = names.find((name) => /^chromium.*(?<!\.tar)\.br$/.test(name))
  if (browser === undefined) throw new Error(`no Chromium in ${packed}`)
  // Under another name first: an interrupted run must not leave half a browser behind.
  writeFileSync(`${program}.part`, brotliDecompressSync(readFileSync(join(packed, browser))))
  chmodSync(`${program}.part`, 0o755)
  renameSync(`${program}.part`, program)
  return { program, libraries }
}
