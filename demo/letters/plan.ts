import type { LetterKind } from "../../service/contract.ts"
import { topics } from "./topics.ts"

interface Act {
  readonly act: string
  /** Days after the letter came. */
  readonly after: number
  readonly fields?: Readonly<Record<string, string>>
}

export interface SampleLetter {
  readonly service: "mayor" | "consult" | "suggest"
  readonly kind: LetterKind
  readonly title: string
  readonly body: string
  readonly isPublic: boolean
  readonly daysAgo: number
  readonly acts: readonly Act[]
}

/** How far a letter has come: each way ends in another state of the desk. */
const ways = [
  "published",
  "answered",
  "published",
  "drafting",
  "answered",
  "published",
  "review",
  "forwarded",
  "published",
  "rejected",
] as const
type Way = (typeof ways)[number]

/** Forty letters over thirty days, oldest first; the last few have only just come. */
export const sampleLetters: readonly SampleLetter[] = topics.map((topic, at) => {
  const daysAgo = 30 - at * 0.75
  const way: Way | "received" = daysAgo < 2 ? "received" : (ways[at % ways.length] ?? "answered")
  const { unit, theme, title, body, reply, kind, service } = topic
  const isPublic = way === "published"
  return { service, kind, title, body, isPublic, daysAgo, acts: actsOf(way) }

  function actsOf(how: typeof way): Act[] {
    if (how === "received") return []
    const triage = { act: "triage", after: 0.1, fields: { kind, theme } }
    if (how === "rejected") {
      const note = "来信所述事项已经进入仲裁程序，依法应当通过仲裁解决。您可以向受理的仲裁委员会了解进展。"
      return [triage, { act: "reject", after: 0.5, fields: { note } }]
    }
    const routed = [triage, { act: "route", after: 0.3, fields: { unit } }]
    if (how === "forwarded") return routed
    const drafted = [
      ...routed,
      { act: "accept", after: 0.6 },
      { act: "draft", after: 1, fields: { text: reply } },
    ]
    if (how === "drafting") return drafted
    const submitted = [...drafted, { act: "submit", after: 1.2 }]
    if (how === "review") return submitted
    const answered = [...submitted, { act: "approve", after: 1.5 }]
    if (how === "answered") return answered
    const copy = { title, question: body, answer: reply }
    return [
      ...answered,
      { act: "propose", after: 1.6 },
      { act: "redact", after: 1.6, fields: copy },
      { act: "sign_public", after: 1.7 },
      { act: "publish", after: 1.7 },
    ]
  }
})
