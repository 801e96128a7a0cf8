import { examplePage } from "../../engine/example-draft.ts"
import { footerMark } from "../../engine/footer-mark.ts"

const organizer = /(?:主办|承办|版权所有)(?:单位)?\s{0,4}[:：]?\s{0,4}\p{sc=Han}/u
const contact = /(?:联系电话|联系方式|联系我们|电话|邮箱)\s{0,4}[:：]?\s{0,4}(?:[\d\-—（()）]{7,}|[\w.]+@)/u

export default footerMark({
  id: "page/footer-names-organizer",
  covers: [102],
  title: "页脚写明主办单位和联系方式",
  severity: "must",
  clause: "主办单位、联系方式",
  advice: "请写明“主办单位：”和“联系电话：”。",
  good: [examplePage({ footerText: "主办单位：云川市人民政府办公室 联系电话：0859-3221234" })],
  bad: [
    examplePage({ footerText: "主办单位：云川市人民政府办公室" }),
    examplePage({ footerText: "技术支持：信息中心" }),
  ],
  missing: ({ footerText }) => [
    ...(organizer.test(footerText) ? [] : ["主办单位"]),
    ...(contact.test(footerText) ? [] : ["联系方式"]),
  ],
})
