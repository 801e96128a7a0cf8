import { createRequire } from "node:module"
import { resolve } from "node:path"
import { installPeers } from "./install-peers.ts"

/** Another checker, given the paragraphs one by one as an editor would. */
export interface Peer {
  readonly name: string
  check(paragraphs: readonly string[]): Promise<number> | number
}

/** Those that could be installed and loaded; the others are named with the reason. */
export async function loadPeers(folder: string, tell: (line: string) => void): Promise<Peer[]> {
  installPeers(folder, tell)
  const load = createRequire(resolve(folder, "package.json"))
  const peers: Peer[] = []
  for (const [name, open] of Object.entries(openers)) {
    try {
      peers.push({ name, check: await open(load) })
    } catch (error) {
      tell(`${name}: left out, ${error instanceof Error ? error.message.split("\n")[0] : String(error)}`)
    }
  }
  return peers
}

type Load = (name: string) => unknown
type Open = (load: Load) => Promise<Peer["check"]>

const openers: Readonly<Record<string, Open>> = {
  async zhlint(load) {
    const run = method(load("zhlint"), "run")
    return (paragraphs) => {
      let found = 0
      for (const paragraph of paragraphs) found += count(run(paragraph, zhlintOptions), "validations")
      return found
    }
  },
  async "autocorrect-node lintFor"(load) {
    const lintFor = method(load("autocorrect-node"), "lintFor")
    return (paragraphs) => {
      let found = 0
      for (const paragraph of paragraphs) found += count(lintFor(paragraph, "text"), "lines")
      return found
    }
  },
  async textlint(load) {
    const kernelModule = record(load("@textlint/kernel"))
    const Kernel = kernelModule["TextlintKernel"]
    if (typeof Kernel !== "function") throw new Error("no TextlintKernel")
    const kernel: unknown = Reflect.construct(Kernel, [])
    const lint = method(kernel, "lintText")
    const options = textlintOptions(load)
    return async (paragraphs) => {
      let found = 0
      for (const paragraph of paragraphs) found += count(await lint(paragraph, options), "messages")
      return found
    }
  },
}

const zhlintOptions = { rules: { preset: "default" } }

/** What fits Chinese: the spacing preset, zero-width spaces, and a list of ten typos for prh. */
function textlintOptions(load: Load): Readonly<Record<string, unknown>> {
  const plain = (name: string) => {
    const loaded = record(load(name))
    return loaded["default"] ?? loaded
  }
  const spacing = Object.entries(record(record(plain("textlint-rule-preset-ja-spacing"))["rules"]))
  return {
    ext: ".txt",
    plugins: [{ pluginId: "text", plugin: plain("@textlint/textlint-plugin-text") }],
    rules: [
      ...spacing.map(([ruleId, rule]) => ({ ruleId, rule })),
      { ruleId: "no-zero-width-spaces", rule: plain("textlint-rule-no-zero-width-spaces") },
      {
        ruleId: "prh",
        rule: plain("textlint-rule-prh"),
        options: { ruleContents: [`version: 1\nrules:\n${typos.map(prhEntry).join("")}`] },
      },
    ],
  }
}

const typos = ["布署 部署", "按装 安装", "渡假 度假", "震憾 震撼", "辐员 幅员", "竟赛 竞赛", "防犯 防范"]

function prhEntry(pair: string): string {
  const [wrong, right] = pair.split(" ")
  return `  - expected: ${right}\n    pattern: ${wrong}\n`
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(Object(value)))
}

function method(value: unknown, name: string): (...given: unknown[]) => unknown {
  const found: unknown = Reflect.get(Object(value), name)
  if (typeof found !== "function") throw new Error(`has no ${name}`)
  return (...given) => Reflect.apply(found, value, given)
}

function count(result: unknown, key: string): number {
  const list: unknown = Reflect.get(Object(result), key)
  return Array.isArray(list) ? list.length : 0
}
