import { readingOf } from "../engine/reading.ts"

export interface Unmatched {
  readonly at: number
  readonly mark: string
  /** May just as well be the “1)” of an ordinal. */
  readonly isOrdinal?: boolean
}

export interface MixedPair {
  /** Place of the half-width one of the two. */
  readonly at: number
  readonly full: string
}

export interface BracketReading {
  readonly opened: readonly Unmatched[]
  readonly closed: readonly Unmatched[]
  readonly mixed: readonly MixedPair[]
}

/** The closing half of each opening mark that must stand in pairs. */
export const closers: Readonly<Record<string, string>> = {
  "“": "”",
  "‘": "’",
  "《": "》",
  "〈": "〉",
  "（": "）",
  "(": ")",
  "〔": "〕",
  "【": "】",
  "[": "]",
  "「": "」",
  "『": "』",
}
/** ( … ） counts as a pair, of two widths. */
const sameKind: Readonly<Record<string, string>> = { ")": "）", "]": "】" }
const openers = new Map(Object.entries(closers).map(([open, close]) => [close, open]))
/** The opening marks that each closing one may pair with. */
const partners = new Map(
  [...openers.keys()].map((close) => [close, Object.keys(closers).filter((open) => isPair(open, close))]),
)
/** What each bracket is: 0 none, `opening`, or the unit of its opening partner. */
const partnerOf = new Uint16Array(65536)
const opening = 1
for (const [open, close] of Object.entries(closers)) {
  partnerOf[open.charCodeAt(0)] = opening
  partnerOf[close.charCodeAt(0)] = open.charCodeAt(0)
}
/** The brackets open at one place; a text that nests deeper is read with care. */
const openUnits = new Uint16Array(64)
const nothing: BracketReading = { opened: [], closed: [], mixed: [] }
/** “1)”, “a）”, “（”-less ordinals before their text. */
const ordinal = /(?:^|[\s，。；：、,;]|(?<!\d):)(?:[\da-zA-Z]{1,3}|[一二三四五六七八九十]{1,3}|[①-⑳])$/u

export function openerOf(close: string): string {
  return openers.get(close) ?? ""
}

/** Pairs the brackets and quotation marks of one block. */
export function readBrackets(text: string): BracketReading {
  return isBalanced(text) ? nothing : pairUp(text)
}

/** Nearly every block is; the answer needs no list but the stack. */
function isBalanced(text: string): boolean {
  const { units, marks } = readingOf(text)
  let depth = 0
  for (let mark = 0; (marks[mark] ?? text.length) < text.length; mark++) {
    const unit = units[marks[mark] ?? 0] ?? 0
    const partner = partnerOf[unit] ?? 0
    if (partner === 0) continue
    if (partner !== opening) {
      if (depth === 0 || openUnits[--depth] !== partner) return false
    } else if (depth === openUnits.length) return false
    else openUnits[depth++] = unit
  }
  return depth === 0
}

function pairUp(text: string): BracketReading {
  const stack: Unmatched[] = []
  /** Where in the stack each opening mark stands: a text of nothing but brackets must not be searched for each. */
  const depths = new Map<string, number[]>()
  const opened: Unmatched[] = []
  const closed: Unmatched[] = []
  const mixed: MixedPair[] = []
  for (let at = 0; at < text.length; at++) {
    if (partnerOf[text.charCodeAt(at)] === 0) continue
    const mark = text.charAt(at)
    if (closers[mark] !== undefined) {
      const same = depths.get(mark)
      if (same === undefined) depths.set(mark, [stack.length])
      else same.push(stack.length)
      stack.push({ at, mark })
      continue
    }
    const depth = Math.max(...(partners.get(mark) ?? []).map((open) => depths.get(open)?.at(-1) ?? -1))
    const open = stack[depth]
    if (open === undefined) {
      if (!isApostrophe(mark, text, at)) closed.push({ at, mark, isOrdinal: isOrdinal(mark, text, at) })
      continue
    }
    for (const { mark: left } of stack.slice(depth)) depths.get(left)?.pop()
    for (const unmatched of stack.splice(depth).slice(1)) opened.push(unmatched)
    if (closers[open.mark] !== mark) mixed.push(mixedPair(open, { at, mark }))
  }
  return { opened: [...opened, ...stack].sort((a, b) => a.at - b.at), closed, mixed }
}

function isPair(open: string, close: string): boolean {
  const own = closers[open] ?? ""
  return own === close || sameKind[own] === close || sameKind[close] === own
}

function mixedPair(open: Unmatched, close: Unmatched): MixedPair {
  const isOpenHalf = open.mark < "\u00ff"
  const full = isOpenHalf ? (openers.get(close.mark) ?? "") : (closers[open.mark] ?? "")
  return { at: isOpenHalf ? open.at : close.at, full }
}

function isApostrophe(mark: string, text: string, at: number): boolean {
  return mark === "’" && /[A-Za-z]/.test(text[at - 1] ?? "")
}

function isOrdinal(mark: string, text: string, at: number): boolean {
  return (mark === ")" || mark === "）") && ordinal.test(text.slice(Math.max(0, at - 4), at))
}
