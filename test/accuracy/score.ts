import { blocksOfText, type Checker, type Finding } from "../../rules/index.ts"
import type { Corpus, Label } from "./read-corpus.ts"

export interface Alarm {
  readonly file: string
  readonly finding: Finding
  readonly start: number
  readonly end: number
  /** The alarm touches a labelled fault. */
  readonly isTrue: boolean
  readonly context: string
}

export interface Score {
  readonly alarms: readonly Alarm[]
  readonly misses: readonly Label[]
  readonly found: readonly Label[]
  /** Characters in the documents that somebody has read. */
  readonly characters: number
  /** Traps that some rule walked into. */
  readonly trapped: readonly string[]
}

/** Runs the rules over every document that was read and weighs the findings against the labels. */
export function score(corpus: Corpus, checker: Checker): Score {
  const alarms: Alarm[] = []
  let characters = 0
  for (const [file, text] of corpus.documents) {
    if (corpus.unread.has(file)) continue
    characters += text.length
    const labels = corpus.labels.filter((label) => label.file === file)
    alarms.push(...alarmsIn(file, text, labels, checker))
  }
  const found = corpus.labels.filter((label) => alarms.some((alarm) => touches(alarm, label)))
  return {
    alarms,
    found,
    misses: corpus.labels.filter((label) => !found.includes(label)),
    characters,
    trapped: corpus.traps.flatMap(({ file, text }) =>
      alarms.some(
        (alarm) => alarm.file === file && text.includes(alarm.finding.text) && alarm.finding.text !== "",
      )
        ? [`${file} ${text}`]
        : [],
    ),
  }
}

function alarmsIn(file: string, text: string, labels: readonly Label[], checker: Checker): Alarm[] {
  const placed = blocksOfText(text)
  const { findings, failed } = checker.run({ blocks: placed.map(({ block }) => block) })
  for (const { rule, reason } of failed) console.error(`${file}: ${rule} failed: ${reason}`)
  const alarms = findings.map((finding) => {
    const base = finding.at === undefined ? 0 : (placed[finding.at.block]?.offset ?? 0)
    const start = base + (finding.at?.start ?? 0)
    const end = base + (finding.at?.end ?? 0)
    const context = text.slice(Math.max(0, start - 12), end + 12).replaceAll("\n", "⏎")
    const alarm = { file, finding, start, end, context, isTrue: false }
    return { ...alarm, isTrue: labels.some((label) => touches(alarm, label)) }
  })
  // A label of style stands for all its likes in the document: its remark says so, its offsets do not.
  const stylistic = labels.filter(({ certainty }) => certainty === "style")
  const rules = new Set(
    alarms.flatMap((alarm) => (stylistic.some((label) => touches(alarm, label)) ? [alarm.finding.rule] : [])),
  )
  return alarms.map((alarm) => ({ ...alarm, isTrue: alarm.isTrue || rules.has(alarm.finding.rule) }))
}

function touches({ file, start, end }: Alarm, label: Label): boolean {
  if (file !== label.file) return false
  return label.offsets.some((offset) => start <= offset + label.wrong.length && end >= offset)
}
