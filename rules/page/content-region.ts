import type { PageBlock } from "./block-writer.ts"
import type { Frame } from "./walk.ts"

/** A part of the page that may be the article: a range of orders and of blocks. */
export interface Region {
  readonly frame: Frame
  readonly strength: number
  readonly firstBlock: number
  endBlock: number
  endOrder: number
}

/** Names that editors and publishing systems give to the article's own box. */
const byEditor =
  /(?:^|\s)(?:trs_editor|trs_ueditor|ucapcontent|vsbcontent\w*|vsb_content\w*|v_news_content|zoom|zoomcon|contentzoom|fontzoom|bodytext|articlecontent|article_content|artical_content|pages_content|rich_media_content)(?:$|\s)/
const byCustom =
  /(?:^|\s)(?:(?:article|news|detail|info|text|main|page|pages|xl|xxgk|arti|art|wz|show|view)[-_]?(?:content|con|body|text|txt|nr|main|detail)s?|con(?:tent)?[-_]?(?:text|txt|body|detail|article)|neirong|zhengwen|article-?box)(?:$|\s)/
const byHabit = /(?:^|\s)(?:article|content|con|detail|details|main|cont|wrap-content|nr|xl)(?:$|\s)/

/** 3 for a publishing system's own name, 2 and 1 for customary names, 0 for no sign of an article. */
export function strengthOf(frame: Frame): number {
  const { tag, names } = frame
  if (tag === "ucapcontent" || tag === "founder-content") return 3
  if (names !== "") {
    if (byEditor.test(names)) return 3
    if (byCustom.test(names)) return 2
    if (byHabit.test(names)) return 1
  }
  return tag === "article" ? 2 : tag === "main" ? 1 : 0
}

/** Below this many characters of running text a region is no article. */
const leastText = 30

/** The article's region: by name first, by density of running text where no name helps. */
export function chooseRegion(regions: readonly Region[], blocks: readonly PageBlock[]): Region | undefined {
  const until = [0]
  for (const block of blocks) until.push((until.at(-1) ?? 0) + proseLength(block))
  const proseIn = (region: Region) => (until[region.endBlock] ?? 0) - (until[region.firstBlock] ?? 0)
  for (const strength of [3, 2, 1]) {
    const some = regions.filter((region) => region.strength === strength && !isAside(region.frame))
    const most = Math.max(0, ...some.map(proseIn))
    if (most < leastText) continue
    // The innermost that still holds nearly everything: the outer one has the heading and the date line too.
    const share = strength === 3 ? 0.9 : 0.8
    return some.filter((region) => proseIn(region) >= most * share).at(-1)
  }
  return densest(blocks)
}

/** Running text: characters outside links, in blocks long enough to be a sentence. */
function proseLength({ text, linkLength, frame }: PageBlock): number {
  if (isAside(frame)) return 0
  const own = text.length - linkLength
  return own >= 12 ? own : 0
}

function isAside({ inFooter, inNavigation }: Frame): boolean {
  return inFooter || inNavigation
}

const containers = new Set(["div", "td", "section", "body", "center", "form", "font", "span"])

/** Each paragraph speaks for the container around it, half as loud for the one around that. */
function densest(blocks: readonly PageBlock[]): Region | undefined {
  const votes = new Map<Frame, number>()
  for (const block of blocks) {
    const prose = proseLength(block)
    if (prose === 0) continue
    const near = containerOf(block.frame)
    const outer = near?.parent === undefined ? undefined : containerOf(near.parent)
    if (near !== undefined) votes.set(near, (votes.get(near) ?? 0) + prose)
    if (outer !== undefined) votes.set(outer, (votes.get(outer) ?? 0) + prose / 2)
  }
  let best: Frame | undefined
  let most = leastText * 2
  for (const [frame, vote] of votes) if (vote > most) [best, most] = [frame, vote]
  return best === undefined ? undefined : regionAround(best, blocks)
}

function containerOf(frame: Frame): Frame | undefined {
  let at: Frame | undefined = frame
  while (at !== undefined && !containers.has(at.tag)) at = at.parent
  return at
}

function regionAround(frame: Frame, blocks: readonly PageBlock[]): Region {
  const inside = (block: PageBlock) => {
    for (let at: Frame | undefined = block.frame; at !== undefined; at = at.parent) {
      if (at === frame) return true
      if (at.order < frame.order) return false
    }
    return false
  }
  const firstBlock = blocks.findIndex(inside)
  let endBlock = firstBlock
  for (let at = firstBlock; at < blocks.length; at++) {
    const block = blocks[at]
    if (block !== undefined && inside(block)) endBlock = at + 1
  }
  const endOrder = (blocks[endBlock - 1]?.order ?? frame.order) + 1
  return { frame, strength: 0, firstBlock, endBlock, endOrder }
}
