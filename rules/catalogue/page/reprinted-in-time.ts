import { knownCalendar } from "../../calendar/known-years.ts"
import { isCivilDate } from "../../calendar/working-days.ts"
import { factRule, Undecided } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { exampleLink, examplePage } from "../../engine/example-draft.ts"
import { dateIn, hostOf, isGovernmentHost, metaOf } from "../../engine/page-questions.ts"

const original = { kind: "original", url: "https://www.gov.cn/a.htm", title: "意见" } as const
const link = exampleLink({ href: original.url, text: "原文链接" })

export default factRule({
  id: "page/reprinted-in-time",
  covers: [117],
  title: "重要政策及时转载并链接原文",
  severity: "should",
  basis: {
    document: documents.tonghua,
    clause: "（七）力争在一个工作日内进行转载",
    kind: "profile",
    verified: true,
  },
  params: { workingDays: 1, sources: "中国政府网|国务院|省(?:人民)?政府" },
  messages: {
    late: "原文{published}发布，本站{reprinted}才转载，超过{limit}个工作日。",
    noLink: "转载自“{source}”的文件没有链接到原文，请在来源处加上链接。",
  },
  examples: {
    good: [
      reprint("2026-03-19", "2026-03-18", true),
      examplePage({ kind: "policy", visibleSource: "云川市人民政府办公室" }),
    ],
    bad: [reprint("2026-03-19", "2026-03-12", true), reprint("2026-03-19", "2026-03-18", false)],
  },
  needs: ["page"],

  *check({ page }, { workingDays: limit, sources }) {
    const source = page.visibleSource || (metaOf(page, "ContentSource") ?? "")
    if (page.kind !== "policy" || !new RegExp(sources, "u").test(source)) return
    const linked = page.links.some(({ href, url, inContent }) => {
      const host = hostOf(url ?? href)
      return inContent && isGovernmentHost(host) && host !== hostOf(page.url ?? "")
    })
    if (!linked) yield { messageId: "noLink", text: source, data: { source } }
    const published = page.counterparts?.find(({ kind }) => kind === "original")?.publishedOn ?? ""
    const reprinted = dateIn(metaOf(page, "PubDate") || page.visibleDate)
    if (!isCivilDate(published) || !isCivilDate(reprinted)) {
      throw new Undecided("不知道原文的发布日期，转载是否及时未检查")
    }
    const due = knownCalendar.addWorkingDays(published, limit).date
    if (reprinted > due) yield { messageId: "late", data: { published, reprinted, limit } }
  },
})

function reprint(visibleDate: string, publishedOn: string, linked: boolean) {
  return examplePage({
    kind: "policy",
    visibleDate,
    visibleSource: "中国政府网",
    counterparts: [{ ...original, publishedOn }],
    links: linked ? [link] : [],
  })
}
