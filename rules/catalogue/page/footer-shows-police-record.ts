import { exampleLink, examplePage } from "../../engine/example-draft.ts"
import { footerMark, leadsTo } from "../../engine/footer-mark.ts"

const query = exampleLink({
  href: "https://beian.mps.gov.cn/#/query/webSearch?code=99010002000001",
  inFooter: true,
})

export default footerMark({
  id: "page/footer-shows-police-record",
  covers: [105],
  title: "页脚显示公安备案号并可点击",
  severity: "must",
  clause: "公安机关备案标识",
  advice: "请写明公安备案号，并链接到全国互联网安全管理服务平台。",
  good: [examplePage({ footerText: "江公网安备 99010002000001号", links: [query] })],
  bad: [
    examplePage({ footerText: "江公网安备 99010002000001号" }),
    examplePage({ footerText: "云川市人民政府" }),
  ],
  missing: (page) => [
    ...(/公网安备\s*\d{14}\s*号?/.test(page.footerText) ? [] : ["公安备案号"]),
    ...(leadsTo(page, /beian\.(?:mps\.)?gov\.cn/) ? [] : ["公安备案查询链接"]),
  ],
})
