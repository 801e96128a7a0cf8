/** The pages on which every attack of the corpus goes through every field of a feed. */
import { attacks } from "../widgets/attacks/attacks.ts"
import { feedOf } from "../widgets/attacks/feed-of.ts"
import { policyPage } from "../widgets/policy-sample.ts"

/** Dealt to several pages: one alone outgrows the memory of a WebKitGTK process. */
export const attackPages = ["1", "2", "3", "4", "5", "6"].map((part) => ({ name: `attacks-${part}`, part }))

/** Each attack is shown for about a quarter of a second; the oldest browsers take longer. */
export const attackPatience = 300_000

const panel = '<civic-interpretation-panel for="zoom" src="/feed.json"></civic-interpretation-panel>'
/** Everything that may stand in the text of a feed. */
export const harmless =
  '<p>正文<br><b>重点</b><i>别名</i><a href="/a.html">链接</a><img src="/a.png" alt="图"></p><h3>一</h3><ul><li>项</li></ul><blockquote>引文</blockquote><table><tr><th scope="col" colspan="2" rowspan="1">列</th></tr></table>'

/** No policy on the page: what stops the attack must be the panel. */
export function attackPage(files: string): string {
  return policyPage(files, `${panel}<script src="/page/attacks.js"></script>`)
}

/** The attacks of one page: of each kind its share. */
export function attackFeeds(part: string): string {
  const parts = attackPages.length
  const kinds = Object.entries(attacks).map(([category, texts]) => ({
    category,
    attacks: texts
      .filter((_, at) => at % parts === Number(part) % parts)
      .map((text) => ({ text, feed: feedOf(text) })),
  }))
  return JSON.stringify({ harmless: { text: harmless, feed: feedOf(harmless) }, kinds })
}
