import type { PageFacts } from "../engine/facts.ts"
import type { PageBlock } from "./block-writer.ts"
import { collapse } from "./collapse.ts"
import type { Frame } from "./walk.ts"

type Pair = PageFacts["box"][number]

export interface DocumentBox {
  readonly pairs: readonly Pair[]
  /** Blocks that belong to the box and so not to the article. */
  readonly blocks: ReadonlySet<number>
}

/** Labels that only a document box has. */
const own =
  "索引号|统一编号|信息索引号|主题分类|体裁分类|组配分类|信息分类|公文种类|发文机关|发文机构|制发机关|发文字号|文号|成文日期|发文日期|生成日期|有效性|时效性|有效期|是否有效|效力状态|主题词|公开方式|公开形式|公开时限|公开范围|公开属性|公开类型|废止日期|失效日期|施行日期|实施日期|信息名称|文件名称"
/** Labels that also stand in an article's date line. */
const shared =
  "发布机构|发布单位|发布日期|发布时间|公开日期|名称|标题|关键词|内容概述|服务对象|所属机构|信息来源|来源"
const labels = new Set([...own.split("|"), ...shared.split("|")])
const ownLabels = new Set(own.split("|"))
const spaced = [...labels].map((label) => [...label].join("[\\s\\u00a0\\u3000]*"))
const inLine = new RegExp(
  `(?:^|[\\s\\u00a0\\u3000|｜【\\[])[【\\[]?(${spaced.join("|")})[\\s\\u00a0\\u3000]*[】\\]]?[:：]`,
  "g",
)

/** Spaced out: 索　引　号： */
const longestLabel = 14

/** Labels further apart than this many blocks are not in one box. */
const widestGap = 6

interface Found extends Pair {
  readonly home: Frame | undefined
  readonly at: number
  readonly end: number
}

/** The first run of labelled values with at least two labels that only a document box has. */
export function findBox(blocks: readonly PageBlock[]): DocumentBox {
  let run: Found[] = []
  const isBox = () =>
    new Set(run.filter(({ label }) => ownLabels.has(label)).map(({ label }) => label)).size >= 2
  for (let at = 0; at < blocks.length; at++) {
    const found = labelsOf(blocks, at)
    const [first] = found
    if (first === undefined || (run.length > 0 && !continues(found, run))) continue
    if (run.length > 0 && at - (run.at(-1)?.end ?? 0) > widestGap) {
      if (isBox()) break
      run = []
    }
    run.push(...found)
  }
  if (!isBox()) return { pairs: [], blocks: new Set() }
  const inside = new Set(run.flatMap(({ at, end }) => (end > at ? [at, end] : [at])))
  return { pairs: run.map(({ label, value, selector }) => ({ label, value, selector })), blocks: inside }
}

/** “来源：” outside the box's own table or list is the article's date line. */
function continues(found: readonly Found[], run: readonly Found[]): boolean {
  return found.some(({ label, home }) => ownLabels.has(label) || home === run.at(-1)?.home)
}

const homes = new Set(["table", "dl", "ul", "ol"])

function homeOf(frame: Frame): Frame | undefined {
  for (let at: Frame | undefined = frame; at !== undefined; at = at.parent) if (homes.has(at.tag)) return at
  return frame.parent
}

function labelsOf(blocks: readonly PageBlock[], at: number): Found[] {
  const block = blocks[at]
  if (block === undefined || block.text.length > 400) return []
  const hasColon = /[:：]/.test(block.text)
  const alone = bare(block.text)
  if (labels.has(alone)) return [valueAfter(blocks, at, alone, block.selector)]
  if (!hasColon) return []
  const matches = [...block.text.matchAll(inLine)]
  return matches.map((match, index) => {
    const label = bare(match[1] ?? "")
    const from = match.index + match[0].length
    const value = collapse(block.text.slice(from, matches[index + 1]?.index ?? block.text.length))
    if (value === "" && index === matches.length - 1) return valueAfter(blocks, at, label, block.selector)
    return { label, value, selector: block.selector, at, end: at, home: homeOf(block.frame) }
  })
}

/** The value stands in the next cell, unless the next block is a label too: then it is missing. */
function valueAfter(blocks: readonly PageBlock[], at: number, label: string, selector: string): Found {
  const block = blocks[at]
  const next = blocks[at + 1]
  const isValue =
    next !== undefined &&
    next.text.length <= 200 &&
    !labels.has(bare(next.text)) &&
    next.text.match(inLine) === null &&
    isNear(block, next)
  const home = block === undefined ? undefined : homeOf(block.frame)
  if (!isValue) return { label, value: "", selector, at, end: at, home }
  return { label, value: collapse(next.text), selector: next.selector, at, end: at + 1, home }
}

/** Cells of one row, a `dt` and its `dd`, or siblings: not the paragraph after an empty cell at the row's end. */
function isNear(label: PageBlock | undefined, value: PageBlock): boolean {
  if (label === undefined) return false
  const row = label.frame.parent
  if (row === value.frame.parent || label.frame === value.frame) return true
  return row !== undefined && (row === value.frame.parent?.parent || row.parent === value.frame.parent)
}

/** 索 引 号： → 索引号 */
function bare(text: string): string {
  return text.length > longestLabel ? "" : text.replace(/[\s\u00a0\u3000:：【】[\]]+/g, "")
}
