import { exampleLink, examplePage } from "../../engine/example-draft.ts"
import { footerMark, leadsTo } from "../../engine/footer-mark.ts"

const number = /\p{sc=Han}ICP备\s*\d{6,10}号(?:-\d+)?/u
const miit = exampleLink({ href: "https://beian.miit.gov.cn/", inFooter: true })

export default footerMark({
  id: "page/footer-shows-icp",
  covers: [104],
  title: "页脚显示ICP备案编号并可点击",
  severity: "must",
  clause: "ICP备案编号",
  advice: "请写明备案编号，并链接到 https://beian.miit.gov.cn 。",
  good: [examplePage({ footerText: "江ICP备09000001号-1", links: [miit] })],
  bad: [
    examplePage({ footerText: "江ICP备09000001号-1" }),
    examplePage({ footerText: "云川市人民政府", links: [miit] }),
  ],
  missing: (page) => [
    ...(number.test(page.footerText) ? [] : ["ICP备案编号"]),
    ...(leadsTo(page, /beian\.miit\.gov\.cn/) ? [] : ["工业和信息化部备案查询链接"]),
  ],
})
