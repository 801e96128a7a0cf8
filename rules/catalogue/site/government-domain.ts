import { factRule } from "../../engine/define-rule.ts"
import { exampleSite } from "../../engine/example-draft.ts"

const local = /^(?:|localhost|\[.*\]|[^.:]+|\d{1,3}(?:\.\d{1,3}){3})(?::\d+)?$/
/** Chinese names under .cn, as they were registered before 2018. */
const chineseUnderCn = /^(?:www\.)?(?:\p{sc=Han}+|xn--[a-z0-9-]+)\.cn$/u

export default factRule({
  id: "site/government-domain",
  covers: [108],
  title: "网站域名符合规定",
  severity: "must",
  basis: {
    document: "国办函〔2018〕55号",
    clause: "英文域名以.gov.cn为后缀，中文域名以.政务为后缀",
    kind: "direct",
    verified: true,
  },
  params: { suffixes: [".gov.cn", ".政务", ".xn--zfr164b"], portal: false, chineseCn: false },
  messages: {
    suffix: "域名“{text}”不以规定的后缀（{suffixes}）结尾，请更换或归并到政府门户。",
    portal: "门户网站域名应为“www.地名.gov.cn”的形式，现为“{text}”。",
  },
  examples: {
    good: [exampleSite({}), exampleSite({ host: "swj.yunchuan.gov.cn" }), exampleSite({ host: "localhost" })],
    bad: [exampleSite({ host: "www.yunchuan.cn" }), exampleSite({ host: "www.yunchuan-gov.cn" })],
  },
  needs: ["site"],

  *check({ site: { host } }, { suffixes, portal, chineseCn }) {
    // A preview on the editor's machine or by address is not the published site.
    if (local.test(host) || (chineseCn && chineseUnderCn.test(host))) return
    if (!suffixes.some((suffix) => host.endsWith(suffix))) {
      yield { messageId: "suffix", text: host, data: { suffixes: suffixes.slice(0, 2).join("、") } }
    } else if (portal && host.endsWith(".gov.cn") && !/^www\.[a-z0-9-]+\.gov\.cn$/.test(host)) {
      yield { messageId: "portal", text: host }
    }
  },
})
