import type { BlockKind } from "../engine/types.ts"
import { readOrdinal } from "./ordinals.ts"

/** How a block begins and ends, as far as broken paragraphs and lost full stops show in it. */
export interface Edges {
  /** Reads like running text: long enough, and with marks inside. */
  readonly isRunning: boolean
  /** Ends in the middle of a sentence, on a Chinese character, a comma or a dunhao. */
  readonly endsOpen: boolean
  readonly endsOnComma: boolean
  readonly endsClosed: boolean
  readonly length: number
}

const innerMark = /[，；。：]/u
const openEnd = /[\p{sc=Han}，、]$/u
const closedEnd = /[。！？；：…”）》.!?;:)]$/u
/** 图为…, 来源：…, 附件…, 记者…: lines that need no full stop. */
const label =
  /^(?:图|附|注|发布|日期|浏览|点击|作者|索引|文号|稿源|信息来源|来源|责任|编辑|记者|联系|咨询|电话|地址|时间|地点|主办|承办|（|\(|【|\[|“|《)/u
/** 2026-11-10 09:30 来源：市水务局 字体：大 中 小: the line below the title. */
const dateLine = /^.{0,30}(?:来源|稿源|作者|发布机构|浏览次数|点击数|字体|字号)\s?[：:]/u
const signature = /^[\p{sc=Han}\s、（）()]{2,40}$/u
const date = /^\d{4}年|^[一二]?[〇○零一二三四五六七八九]{4}年/u

export function readEdges(text: string, kind: BlockKind): Edges {
  // Patterns bound to the end would be tried at every character of the text.
  const tail = text.slice(-2)
  return {
    isRunning:
      isProse(kind) && text.length >= 25 && hasTwoMarks(text) && !label.test(text) && !dateLine.test(text),
    endsOpen: openEnd.test(tail),
    endsOnComma: /[，、]$/u.test(tail),
    endsClosed: closedEnd.test(tail),
    length: text.length,
  }
}

/** Begins neither with an ordinal nor like a heading or a signature. */
export function startsPlain(text: string, kind: BlockKind): boolean {
  return (
    isProse(kind) &&
    /^\p{sc=Han}/u.test(text) &&
    readOrdinal(text) === undefined &&
    !label.test(text) &&
    !dateLine.test(text) &&
    !signature.test(text) &&
    !date.test(text)
  )
}

function isProse(kind: BlockKind): boolean {
  return kind === "paragraph" || kind === "item"
}

function hasTwoMarks(text: string): boolean {
  const first = text.search(innerMark)
  return first !== -1 && innerMark.test(text.slice(first + 1))
}
