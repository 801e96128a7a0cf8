/** What is wrong with a feed: its shape, then what the rules say of every text in it. */
import { createChecker, type Draft, knownCalendar, type PageFacts, parseProfile } from "../../rules/index.ts"
import national from "../../rules/profiles/national.json"
import { FeedError } from "../../widgets/interpretation-panel/feed-reader.ts"
import type { Feed, Piece } from "../../widgets/interpretation-panel/feed-types.ts"
import { parseFeed } from "../../widgets/interpretation-panel/parse-feed.ts"

export interface Fault {
  /** The field at fault. */
  readonly path: string
  readonly message: string
  /** `shape` faults keep the panel from showing the feed at all. */
  readonly severity: "shape" | "must" | "should" | "hint"
  /** Rule and basis, for findings. */
  readonly basis: string
}

const checker = createChecker(parseProfile(national))

export function checkFeed(json: unknown, today: string): Fault[] {
  try {
    const feed = parseFeed(json)
    return [
      ...feed.interpretations.flatMap((piece, index) =>
        pieceFaults(feed, piece, `interpretations[${index}]`, today),
      ),
    ]
  } catch (error) {
    if (!(error instanceof FeedError)) throw error
    const message = error.message.replace(`${error.path}: `, "")
    return [{ path: error.path, message, severity: "shape", basis: "" }]
  }
}

function pieceFaults(feed: Feed, piece: Piece, path: string, today: string): Fault[] {
  return [...ruleFaults(feed, piece, path, today), ...dayFault(feed, piece, path)]
}

/** The interpretation rules, and those that read text; rules about page templates have nothing to say here. */
function ruleFaults(feed: Feed, piece: Piece, path: string, today: string): Fault[] {
  const draft = draftOf(feed, piece, today)
  const { findings } = checker.run(draft)
  return findings
    .filter(({ rule, at }) => rule.startsWith("interpretation/") || at !== undefined)
    .map(({ rule, message, severity, basis, text }) => ({
      path: `${path}.${fieldWith(piece, text)}`,
      message,
      severity,
      basis: `${rule}　${basis.document}　${basis.clause}`,
    }))
}

/** The field a found text stands in, so that the message stands beside it. */
function fieldWith(piece: Piece, text: string): string {
  if (text !== "" && piece.title.includes(text)) return "title"
  if (text !== "" && piece.html.includes(text)) return "html"
  if (text !== "" && piece.transcript.includes(text)) return "transcript"
  const asked = piece.questions.findIndex(
    ({ answer, question }) => text !== "" && (answer + question).includes(text),
  )
  if (asked >= 0) return `questions[${asked}].answer`
  return "text"
}

function draftOf(feed: Feed, piece: Piece, today: string): Draft {
  const body = [
    ...piece.text.split(/\n+/),
    ...piece.html
      .replace(/<\/(?:p|li|h\d|tr)>/g, "\n")
      .replace(/<[^>]+>/g, "")
      .split(/\n+/),
    ...piece.questions.flatMap(({ question, answer }) => [`问：${question}`, `答：${answer}`]),
    ...piece.transcript.split(/\n+/),
  ].filter((text) => text.trim() !== "")
  const texts = [piece.title, ...body]
  const page: PageFacts = {
    kind: "interpretation",
    title: piece.title,
    heading: piece.title,
    lang: "zh-CN",
    metas: [],
    links: [],
    images: piece.image === "" ? [] : [pictureOf(piece)],
    resources: piece.media === "" ? [] : [{ kind: "media", src: piece.media, selector: "video" }],
    fields: [],
    tables: [],
    box: [],
    visibleDate: piece.date,
    visibleSource: piece.source,
    footerText: "",
    text: texts.join("\n"),
    bodyBlocks: body.map((_, index) => index + 1),
    counterparts: [
      {
        kind: "policy",
        url: feed.document.url,
        title: feed.document.title,
        text: feed.clauses.map(({ quote }) => quote).join("\n"),
        ...(feed.document.date === "" ? {} : { publishedOn: feed.document.date }),
      },
    ],
  }
  return {
    blocks: texts.map((text, index) => ({ text, kind: index === 0 ? "heading" : "paragraph" })),
    today,
    page,
  }
}

function pictureOf(piece: Piece): PageFacts["images"][number] {
  return { src: piece.image, alt: piece.text, title: "", selector: "img", inContent: true, nearby: "" }
}

/** The number of working days can be counted, so a wrong one is a slip. */
function dayFault({ document }: Feed, { date, workingDays }: Piece, path: string): Fault[] {
  if (workingDays === undefined || date === "" || document.date === "" || date < document.date) return []
  const counted = knownCalendar.workingDaysBetween(document.date, date)
  if (counted === workingDays) return []
  const message = `从${document.date}到${date}是第${counted}个工作日，这里写的是${workingDays}。`
  return [{ path: `${path}.workingDays`, message, severity: "should", basis: "" }]
}
