import { FeedError, FeedReader } from "./feed-reader.ts"
import { type Chart, type Feed, forms, type Piece } from "./feed-types.ts"

/** Understands a feed as `feed-schema.json` describes it; throws `FeedError` naming the place that is wrong. */
export function parseFeed(json: unknown): Feed {
  const root = new FeedReader(json, "")
  const document = root.one("document", readDocument)
  if (!document) throw new FeedError("document", "必须填写")
  const clauses = root.list("clauses", (item) => ({
    id: item.needs("id"),
    label: item.needs("label"),
    quote: item.needs("quote"),
  }))
  const interpretations = root.list("interpretations", readPiece)
  refuseUnknownClauses(
    interpretations,
    clauses.map(({ id }) => id),
  )
  return {
    document,
    clauses,
    interpretations,
    glossary: root.list("glossary", (item) => ({
      term: item.needs("term"),
      meaning: item.needs("meaning"),
    })),
    changes: root.list("changes", (item) => ({
      label: item.text("label"),
      old: item.text("old"),
      new: item.text("new"),
      note: item.text("note"),
    })),
    deadlines: root.list("deadlines", (item) => ({
      date: item.date("date"),
      label: item.needs("label"),
      note: item.text("note"),
    })),
    related: root.list("related", (item) => ({
      title: item.needs("title"),
      url: item.needs("url"),
      date: item.date("date"),
    })),
  }
}

function readDocument(item: FeedReader): Feed["document"] {
  return {
    id: item.text("id"),
    title: item.needs("title"),
    class: item.text("class"),
    number: item.text("number"),
    issuer: item.text("issuer"),
    date: item.date("date"),
    status: item.text("status"),
    url: item.text("url"),
  }
}

function readPiece(item: FeedReader): Piece {
  const workingDays = item.number("workingDays")
  const chart = item.one("chart", readChart)
  return {
    id: item.needs("id"),
    form: item.oneOf("form", forms),
    title: item.needs("title"),
    url: item.text("url"),
    date: item.date("date"),
    source: item.text("source"),
    html: item.text("html"),
    text: item.text("text"),
    image: item.text("image"),
    media: item.text("media"),
    captions: item.text("captions"),
    transcript: item.text("transcript"),
    questions: item.list("questions", (entry) => ({
      question: entry.needs("question"),
      answer: entry.needs("answer"),
    })),
    timeline: item.list("timeline", (entry) => ({ date: entry.date("date"), text: entry.needs("text") })),
    clauses: item.texts("clauses"),
    ...(workingDays !== undefined && { workingDays }),
    ...(chart && { chart }),
  }
}

function readChart(item: FeedReader): Chart {
  const labels = item.texts("labels")
  const series = item.list("series", (entry) => {
    const values = entry.numbers("values")
    if (values.length !== labels.length) {
      throw new FeedError(`${entry.path}.values`, `有 ${values.length} 个数，与 ${labels.length} 个标签不符`)
    }
    return { name: entry.text("name"), values }
  })
  return {
    kind: item.oneOf("kind", ["bar", "line"]),
    title: item.needs("title"),
    unit: item.text("unit"),
    labels,
    series,
  }
}

function refuseUnknownClauses(pieces: readonly Piece[], known: readonly string[]): void {
  pieces.forEach(({ clauses }, index) => {
    const unknown = clauses.filter((id) => known.indexOf(id) < 0)[0]
    if (unknown !== undefined) {
      throw new FeedError(`interpretations[${index}].clauses`, `clauses 中没有编号为“${unknown}”的条款`)
    }
  })
}
