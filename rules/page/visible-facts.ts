import type { PageFacts } from "../engine/facts.ts"
import type { PageBlock } from "./block-writer.ts"
import { collapse } from "./collapse.ts"

const titleName =
  /(?:^|[\s_-])(?:\w*title|tit|bt|biaoti|headline|ucaptitle|arti_title|arttitle|xl_title|xwbt)(?:$|[\s_-]|\d)/
const time =
  "(?:19|20)\\d{2}\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}日?(?:[\\sT]*\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?)?"
const labelledDate = new RegExp(
  `(?:发布|发稿|更新|公开|录入|添加|上传)?\\s*(?:日期|时间|日\\s+期|时\\s+间)\\s*[】\\]]?\\s*[:：]\\s*[\\[【]?\\s*(${time})`,
)
const anyDate = new RegExp(`(${time})`)
const source =
  /(?:信息来源|稿件来源|文章来源|内容来源|来\s*源|发布机构|发布单位|供稿单位|出处)\s*[】\]]?\s*[:：]\s*[[【]?\s*([^\s\u00a0\u3000|｜【】[\]][^\n|｜【】[\]]*)/
/** What may follow the source on the same line. */
const afterSource =
  /(?:\s{2,}|[\u00a0\u3000]+|\s*(?:发布|更新)?(?:时间|日期)\s*[:：]|\s*(?:作者|编辑|责任编辑|责编|审核|浏览|点击|阅读|访问|字体|字号|打印|分享|信息索引|浏览量|我要纠错)|\s+(?:19|20)\d{2}[-年/.]).*$/s

/** 云川市人民政府 in the head of a page is nobody's headline, also where the template sets it in an h1. */
const siteName = /^\p{sc=Han}{2,12}(?:人民政府|政府网|政府网站|门户网站|政务网)(?:网站|门户网站|网)?$/u

/** The index of the block that is the page's heading, or -1. */
export function headingIndex(blocks: readonly PageBlock[], title: string, articleTitle: string): number {
  let best = -1
  let most = 0
  for (const [at, block] of blocks.entries()) {
    const score = headingScore(block, title, articleTitle)
    if (score > most) [best, most] = [at, score]
  }
  return best
}

function headingScore({ frame, text, linkLength }: PageBlock, title: string, articleTitle: string): number {
  if (frame.inFooter || frame.inNavigation || text.length < 4 || text.length > 120) return 0
  // A heading that is one link leads elsewhere.
  if (linkLength >= text.length) return 0
  const flat = collapse(text).replace(/\s/g, "")
  const wanted = articleTitle.replace(/\s/g, "")
  if (siteName.test(flat) && flat !== wanted) return 0
  let score = wanted !== "" && flat === wanted ? 4 : 0
  if (frame.tag === "h1") score += 3
  else if (frame.tag === "h2") score += 1
  if (titleName.test(frame.names) || titleName.test(frame.parent?.names ?? "")) score += 2
  if (flat.length >= 6 && title.replace(/\s/g, "").startsWith(flat.slice(0, 12))) score += 2
  return score
}

export interface VisibleFacts {
  readonly date: string
  readonly source: string
  /** Blocks of the date line, which are no article. */
  readonly blocks: ReadonlySet<number>
}

/** Publication time and source, from the lines between the heading and the article, then from the box. */
export function visibleFacts(
  blocks: readonly PageBlock[],
  around: { readonly from: number; readonly to: number },
  box: PageFacts["box"],
): VisibleFacts {
  const lines = new Set<number>()
  let date = ""
  let origin = ""
  for (let at = around.from; at < Math.min(blocks.length, around.to); at++) {
    const line = lineFacts(blocks[at])
    if (line === undefined) continue
    lines.add(at)
    date ||= line.date
    origin ||= line.source
  }
  const boxed = (pattern: RegExp) =>
    box.find(({ label, value }) => pattern.test(label) && value !== "")?.value ?? ""
  return {
    date: date || (anyDate.exec(boxed(/^(?:发布|公开)(?:日期|时间)$/))?.[1] ?? ""),
    source: origin || boxed(/^(?:信息来源|来源|发布机构|发布单位)$/),
    blocks: lines,
  }
}

function lineFacts(block: PageBlock | undefined): { date: string; source: string } | undefined {
  if (block === undefined || block.text.length > 300 || block.frame.inFooter || block.frame.inNavigation) {
    return undefined
  }
  const { text } = block
  const date = labelledDate.exec(text) ?? (isDateLine(text) ? anyDate.exec(text) : null)
  const from = source.exec(text)
  if (date === null && from === null) return undefined
  return {
    date: collapse(date?.[1] ?? ""),
    source: collapse((from?.[1] ?? "").replace(afterSource, "")),
  }
}

/** A line that is little more than a date: an article's sentence that mentions one is not. */
function isDateLine(text: string): boolean {
  const match = anyDate.exec(text)
  if (match === null) return false
  const rest = text.replace(match[0], "")
  return rest.length <= 12 || /来源|浏览|点击|阅读|字体|字号|打印|编辑/.test(rest)
}

const footerWords =
  /主办单位|主\s*办\s*[:：]|承办单位|承\s*办\s*[:：]|版权所有|备案|网站标识码|公网安备|Copyright/i

/** Index of the first footer block: by the element around it, else by its words in the last part of the page. */
export function footerStart(blocks: readonly PageBlock[]): number {
  const from = Math.max(0, blocks.length - Math.max(15, Math.floor(blocks.length / 5)))
  for (let at = from; at < blocks.length; at++) {
    const block = blocks[at]
    if (block !== undefined && block.text.length <= 400 && footerWords.test(block.text)) return at
  }
  return blocks.length
}
