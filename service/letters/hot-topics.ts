import { addDays } from "../../rules/index.ts"
import type { Mailbox } from "../mailbox.ts"

export interface Topic {
  readonly word: string
  readonly letters: number
}

export interface ThemeLine {
  readonly theme: string
  readonly now: number
  readonly before: number
}

export interface Topics {
  readonly from: string
  readonly themes: readonly ThemeLine[]
  readonly words: readonly Topic[]
}

const days = 30
const mostRead = 10_000

/** What people have written about in the last thirty days, beside the thirty before. */
export async function readTopics(mailbox: Mailbox, today: string): Promise<Topics> {
  const from = addDays(today, -days)
  const rows = await mailbox.db
    .selectFrom("letter")
    .select(["theme", "title", "received_on"])
    .where("site", "=", mailbox.site)
    .where("received_on", ">", addDays(from, -days))
    .where("state", "not in", ["withdrawn", "merged"])
    .orderBy("received_on", "desc")
    .limit(mostRead)
    .execute()
  const recent = rows.filter(({ received_on }) => received_on > from)
  const earlier = rows.filter(({ received_on }) => received_on <= from)
  const count = (some: typeof rows, theme: string) => some.filter((row) => row.theme === theme).length
  const themes = [...new Set(rows.map(({ theme }) => theme))]
    .map((theme) => ({ theme: theme || "未归类", now: count(recent, theme), before: count(earlier, theme) }))
    .sort((a, b) => b.now - a.now)
  return { from, themes, words: hotWords(recent.map(({ title }) => title)) }
}

// What every letter says, whatever it is about.
const empty =
  /何时|什么|怎么|怎样|如何|为何|是否|可以|能否|请问|关于|问题|建议|咨询|反映|投诉|求助|希望|我们|进行|没有|已经|以及|还是|哪里|多久|[的了吗呢和与在是有被把对从]/

/**
 * Runs of two to six characters that stand in at least three titles, without a dictionary: a word nobody has listed,
 * such as the name of a new road, is found as well. A run inside a longer one of nearly the same number is left out.
 */
export function hotWords(titles: readonly string[], most = 20): Topic[] {
  const counts = new Map<string, number>()
  for (const title of titles) {
    const runs = new Set((title.match(/\p{Script=Han}+/gu) ?? []).flatMap((part) => runsOf(part)))
    for (const run of runs) counts.set(run, (counts.get(run) ?? 0) + 1)
  }
  const frequent = [...counts].filter(([word, letters]) => letters >= 3 && !empty.test(word))
  frequent.sort(([a, x], [b, y]) => y * b.length - x * a.length || (a < b ? -1 : 1))
  const kept: Topic[] = []
  for (const [word, letters] of frequent) {
    const covered = kept.some((one) => overlaps(one.word, word) && letters < one.letters * 1.5)
    if (!covered) kept.push({ word, letters })
    if (kept.length === most) break
  }
  return kept.sort((a, b) => b.letters - a.letters)
}

function runsOf(part: string): string[] {
  const runs: string[] = []
  for (let start = 0; start < part.length; start++)
    for (let length = 2; length <= 6 && start + length <= part.length; length++)
      runs.push(part.slice(start, start + length))
  return runs
}

/** One inside the other, or the end of one the beginning of the other: pieces of the same phrase. */
function overlaps(one: string, other: string): boolean {
  if (one.includes(other) || other.includes(one)) return true
  return one.endsWith(other.slice(0, 2)) || other.endsWith(one.slice(0, 2))
}
