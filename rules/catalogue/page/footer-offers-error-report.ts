import { exampleLink, examplePage } from "../../engine/example-draft.ts"
import { footerMark, leadsTo } from "../../engine/footer-mark.ts"

const conac = exampleLink({ href: "https://bszs.conac.cn/sitename?method=show&id=1", inFooter: true })
const report = exampleLink({
  href: "https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=9901000001",
  inFooter: true,
})

export default footerMark({
  id: "page/footer-offers-error-report",
  covers: [106],
  title: "页脚有党政机关网站标识和找错入口",
  severity: "must",
  clause: "党政机关网站标识、找错入口",
  advice: "请按中央编办和国务院办公厅给出的代码加挂。",
  good: [examplePage({ footerText: "主办单位：云川市人民政府办公室", links: [conac, report] })],
  bad: [examplePage({ footerText: "主办单位：云川市人民政府办公室", links: [conac] })],
  missing: (page) => [
    ...(leadsTo(page, /(?:bszs|dcs)\.conac\.cn/) || hasMark(page.marks, "_ideConac")
      ? []
      : ["党政机关网站标识"]),
    ...(leadsTo(page, /jiucuo/) || hasMark(page.marks, "_span_jiucuo") ? [] : ["“我为政府网站找错”入口"]),
  ],
})

function hasMark(marks: readonly string[] | undefined, mark: string): boolean {
  return marks?.includes(mark) ?? false
}
