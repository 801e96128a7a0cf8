import type { CivilDate, Draft, LinkFacts, PageFacts } from "./facts.ts"

/** Content of a meta tag, trimmed; the tag table is case-sensitive. `undefined` when the page has no such tag. */
export function metaOf(page: PageFacts, name: string): string | undefined {
  return page.metas.find((meta) => meta.name === name)?.content.trim()
}

/** Value in the document box under a label that matches; "" when there is none. */
export function boxValue(page: PageFacts, label: RegExp): string {
  return page.box.find((pair) => label.test(pair.label))?.value.trim() ?? ""
}

/** Pages that carry one piece of information: these have a date, a source and article tags. */
export function isArticle(page: PageFacts): boolean {
  return page.kind === "article" || page.kind === "policy" || page.kind === "interpretation"
}

/** Text of the article body, one line a block. */
export function bodyOf(draft: Draft & { readonly page: PageFacts }): string {
  return draft.page.bodyBlocks.map((block) => draft.blocks[block]?.text ?? "").join("\n")
}

/** Text of all blocks, one line a block. */
export function allText(draft: Draft): string {
  return draft.blocks.map((block) => block.text).join("\n")
}

/** Host of an absolute address, in lower case without port; "" for anything else. */
export function hostOf(address: string): string {
  return /^(?:https?:)?\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(address.trim())?.[1]?.toLowerCase() ?? ""
}

/** `.gov.cn` and `.政务` (as punycode or plain). */
export function isGovernmentHost(host: string): boolean {
  return /(?:^|\.)(?:gov\.cn|政务|xn--zfr164b)$/.test(host)
}

/** Is `host` one of `listed`, or below one of them? */
export function isListedHost(host: string, listed: readonly string[]): boolean {
  return listed.some((one) => host === one || host.endsWith(`.${one}`))
}

/** Host a link leads to when it is not the page's own; "" otherwise. */
export function foreignHost(link: LinkFacts, page: PageFacts): string {
  const host = hostOf(link.url ?? link.href)
  return host === hostOf(page.url ?? "") ? "" : host
}

/** The first date in a text as `YYYY-MM-DD`; "" when there is none. Does not ask whether the day exists. */
export function dateIn(text: string): CivilDate {
  const match = /((?:19|20)\d{2})\s*[-年./]\s*(\d{1,2})\s*[-月./]\s*(\d{1,2})/.exec(text)
  if (match === null) return ""
  const [, year = "", month = "", day = ""] = match
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`
}

const attachment = /\.(?:docx?|xlsx?|pptx?|pdf|wps|et|ofd|zip|rar|7z|csv|txt)(?:[?#]|$)/i

/** Does this link lead to a file to download? */
export function isAttachment(link: LinkFacts): boolean {
  return attachment.test(link.href)
}

/** Letters and digits only, so that titles compare without regard to spaces and marks. */
export function bare(text: string): string {
  return text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "")
}
