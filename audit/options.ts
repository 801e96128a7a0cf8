import { parseArgs } from "node:util"
import { beijingDate, type CivilDate, isCivilDate } from "../rules/index.ts"
import { UsageError } from "./usage-error.ts"

export const formats = ["text", "json", "html", "csv", "sarif"] as const
export type Format = (typeof formats)[number]

export interface CrawlOptions {
  /** Requests a second to one host. */
  readonly rate: number
  /** Links followed from the start page. */
  readonly depth: number
  readonly maxPages: number
  /** Attachments opened; links to other sites and to files asked whether they are there. */
  readonly attachments: number
  readonly links: number
  /** May links lead into private networks? */
  readonly allowsPrivate: boolean
  /** ms for one request. */
  readonly timeout: number
}

export interface AuditOptions {
  readonly targets: readonly string[]
  readonly profile: string
  readonly format: Format
  readonly today: CivilDate
  readonly crawl: CrawlOptions
  readonly output?: string
  /** JSON lines that let a stopped run go on. */
  readonly state?: string
  /** Address of the PostgreSQL database whose queue several auditors share. */
  readonly queue?: string
  /** Name of the run in that queue. */
  readonly census: string
  /** An auditor of the queue that is not heard of for so long has lost its site. */
  readonly leaseSeconds: number
  readonly sites?: string
  readonly sample?: number
  readonly seed: number
  /** An earlier JSON report. */
  readonly previous?: string
  /** CSV files of the unit's own lists. */
  readonly words: readonly string[]
}

const flags = {
  profile: { type: "string", default: "national" },
  format: { type: "string", default: "text" },
  output: { type: "string", short: "o" },
  today: { type: "string" },
  rate: { type: "string", default: "1" },
  depth: { type: "string", default: "3" },
  "max-pages": { type: "string", default: "500" },
  timeout: { type: "string", default: "15" },
  attachments: { type: "string", default: "100" },
  links: { type: "string", default: "200" },
  "allow-private": { type: "boolean", default: false },
  state: { type: "string" },
  queue: { type: "string" },
  census: { type: "string", default: "default" },
  lease: { type: "string", default: "60" },
  sites: { type: "string" },
  sample: { type: "string" },
  seed: { type: "string", default: "1" },
  previous: { type: "string" },
  words: { type: "string", multiple: true },
  help: { type: "boolean", short: "h" },
} as const

/** The command line as options, or `"help"`. Throws `UsageError`. */
export function parseOptions(args: readonly string[], now: number): AuditOptions | "help" {
  const { values, positionals } = parse(args)
  if (values.help === true) return "help"
  if (positionals.length === 0 && values.sites === undefined && values.queue === undefined) {
    throw new UsageError("audit: 没有给出要检查的文件、文件夹或网址（no PATH or URL given）")
  }
  const { format, today, sample } = values
  if (!isFormat(format)) {
    throw new UsageError(`--format ${format}: 没有这种格式（unknown format），可用：${formats.join("、")}`)
  }
  if (today !== undefined && !isCivilDate(today)) {
    throw new UsageError(`--today ${today}: 不是 YYYY-MM-DD 形式的日期（not a date）`)
  }
  return {
    targets: positionals,
    profile: values.profile,
    format,
    today: today ?? beijingDate(now),
    crawl: {
      rate: number("--rate", values.rate, 0.01, 1000),
      depth: whole("--depth", values.depth, 0, 50),
      maxPages: whole("--max-pages", values["max-pages"], 1, 1_000_000),
      timeout: number("--timeout", values.timeout, 0.1, 600) * 1000,
      attachments: whole("--attachments", values.attachments, 0, 100_000),
      links: whole("--links", values.links, 0, 100_000),
      allowsPrivate: values["allow-private"],
    },
    words: values.words ?? [],
    seed: whole("--seed", values.seed, 0, 2 ** 32 - 1),
    census: values.census,
    leaseSeconds: whole("--lease", values.lease, 2, 3600),
    ...(values.output === undefined ? {} : { output: values.output }),
    ...(values.state === undefined ? {} : { state: values.state }),
    ...(values.queue === undefined ? {} : { queue: values.queue }),
    ...(values.sites === undefined ? {} : { sites: values.sites }),
    ...(sample === undefined ? {} : { sample: whole("--sample", sample, 1, 100_000) }),
    ...(values.previous === undefined ? {} : { previous: values.previous }),
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: flags, allowPositionals: true, strict: true })
  } catch (error) {
    const [line = ""] = String(error instanceof Error ? error.message : error).split("\n")
    throw new UsageError(`audit: ${line}`)
  }
}

function isFormat(text: string): text is Format {
  return formats.some((format) => format === text)
}

function number(flag: string, text: string, least: number, most: number): number {
  const value = Number(text)
  if (text.trim() === "" || !(value >= least && value <= most)) {
    throw new UsageError(
      `${flag} ${text}: 应为 ${least} 至 ${most} 之间的数（expected a number in this range）`,
    )
  }
  return value
}

function whole(flag: string, text: string, least: number, most: number): number {
  const value = number(flag, text, least, most)
  if (!Number.isInteger(value)) throw new UsageError(`${flag} ${text}: 应为整数（expected a whole number）`)
  return value
}
