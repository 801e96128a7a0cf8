import { examplePage } from "../../engine/example-draft.ts"
import { footerMark } from "../../engine/footer-mark.ts"

export default footerMark({
  id: "page/footer-shows-site-code",
  covers: [103],
  title: "页脚显示网站标识码",
  severity: "must",
  clause: "网站标识码",
  advice: "请写明“网站标识码：”和10位数字（部门为bm加8位数字）。",
  good: [examplePage({ footerText: "网站标识码：9901000001" })],
  bad: [examplePage({ footerText: "主办单位：云川市人民政府办公室" })],
  missing: ({ footerText }) =>
    /标识码\s{0,4}[:：]?\s{0,4}(?:bm\d{8}|\d{10})/.test(footerText) ? [] : ["网站标识码"],
})
