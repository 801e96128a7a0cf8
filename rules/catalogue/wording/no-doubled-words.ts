import { chars } from "../../engine/chars.ts"
import { blockRule, type Hit } from "../../engine/define-rule.ts"
import { accuracyDuty } from "../../text/bases.ts"
import { type DoubledRun, doubledRuns } from "../../text/doubled-runs.ts"
import { isPhraseEnd } from "../../text/official-phrases.ts"

/** 一步一步, 每天每天, 二〇二〇: counting, not stuttering. */
const counting = /^[一二三四五六七八九十百千万亿〇零两几半多很非太真越又再更]/u
/** Verbs that double to mean “a little”: 研究研究. */
const reduplicated = new Set(
  "讨论 研究 考虑 商量 学习 休息 了解 认识 打听 锻炼 活动 收拾 整理 介绍 准备 检查 参观 体验 交流 沟通 琢磨 思考 比较 帮助 照顾 尝试 调查 观察 请教 指导 总结 放松 热闹 高兴 关心 反思 掂量 合计 打扫 感受 回忆 大批 大把 大片 大块 大段 大量 好久 好多 好些 彼此 成片 成群 成批 许多 永远 特别 拜拜 等等 常常 往往 慢慢 渐渐 刚刚 天天 人人 家家 户户 处处 时时 种种 层层 步步 节节 欢迎 加油 谢谢 哈哈 咚咚 生活 叮咚 哗啦 滴答 咕噜 轰隆".split(
    " ",
  ),
)
/** 土方工程|工程量, 委员会|会员: the second half begins another word with one of these. */
const suffix =
  /^[部局厅处委院所法费率量额者性化业员长表书价权路号组会款商类界区站厂队团单证卡库网线图税品股级]/u
/** 管理|管理人员, 发展|发展中国家: a verb and the compound it begins. */
const compound =
  /^(?:用地|人员|中国家|中经济|生活|对象|部门|机构|制度|资料|工具|单位|银行|项目|平台|中心|工程|活动|方案|规划|指标体系)/u
const verbs = new Set(
  "建设 管理 发展 组织 服务 生产 经营 保险 审批 监督 研究 规划 投资 设计 施工 监测 培训 交通 医疗".split(" "),
)
/** 研究研究方案: nobody studies a little of a plan. */
const afterNoun =
  /^(?:电话|方式|方案|制度|情况|工作|人员|部门|机构|意见|结果|单位|材料|报告|通过|决定|贯彻|确定|经验|会)/u
/** 安全生产|生产经营: one compound ends and the next begins with the word. */
const compoundEnd =
  /(?:安全|文明|农业|工业|粮食|食品|药品|政府|集中|行政|社会|市场|经营|国有|民营|工商|生态|自然|产品|商品|工程|服务|中国|移动|卫生|身心|城市|土地|教育|职业|公共|学生|医疗|养老|基层|领导|机关|交通|资源|项目|财政|经济|信息|网络|科技|文化|旅游|水利|电力)$/u
const compoundStart =
  /^(?:经营|责任|负责人|监督|监管|保护|教育|通信|采购人|人|事项|执法|对象|安全|许可|服务|管理|中心|建设|单位|标准|资料|系统|平台|设施|产业|企业|条件|环境|状况|质量|水平|能力)/u
/** Last characters of nouns that nothing doubles; another word may begin with them (产业业主), so their phrase must end. */
const nouns = new Set("况率策府局委则案务业资税费额值质序构据档闻题职责权境险员县市镇院校厂厅司性化准款金项")
/** 21场场: after a number, a unit stands once. */
const units = new Set("个场件次点条家户名亩吨位篇月号层批宗套台辆元米")
const phraseEnd = /^(?:$|[，。；：、！？）”》\s为是]|的(?!士))/u
const quotes = /[“‘《「『"]/u

const none: readonly never[] = []

export default blockRule({
  id: "wording/no-doubled-words",
  covers: [49],
  title: "词语不重复",
  severity: "should",
  basis: accuracyDuty,
  params: { longest: 6 },
  messages: { doubled: "“{word}”写了两遍，请删去一个。" },
  examples: {
    good: [
      "大家一起研究研究",
      "一步一步推进",
      "二〇二〇年",
      "土方工程工程量",
      "童声合唱“新年新年多可爱”",
      "实实在在的成效",
      "服务服务对象",
      "兢兢业业，重点行业业主",
      "全市市场主体，12项项目",
    ],
    bad: [
      "主要由「相关相关」指标构成",
      "「人民政府人民政府」办公室",
      "印发的「的」通知",
      "公开情况「况」。",
      "举办发布会21场「场」，",
      "责令限期改正「正」。",
    ],
    fixes: [["相关相关指标", "相关指标"]],
  },
  gate: chars.han,

  check(text, { longest }) {
    const runs = doubledRuns(text, 1, longest)
    return runs.length === 0 ? none : hitsOf(text, runs)
  },
})

function* hitsOf(text: string, runs: readonly DoubledRun[]): Generator<Hit<"doubled">> {
  for (const { start, length } of runs) {
    const word = text.slice(start, start + length)
    const end = start + 2 * length
    const rest = text.slice(end)
    if (length === 1) {
      if (!isStuttered(word, text.slice(Math.max(0, start - 2), start), rest)) continue
      yield { messageId: "doubled", start: start + 1, end, data: { word }, fix: "", fixKind: "suggest" }
    } else if (
      !isWanted(word, text.slice(Math.max(0, start - 2), start), rest) &&
      !opensQuotation(text, start)
    ) {
      yield { messageId: "doubled", start, end, data: { word }, fix: word, fixKind: "suggest" }
    }
  }
}

/** One character twice: particles that must not, nouns and units that end their phrase there. */
function isStuttered(one: string, before: string, rest: string): boolean {
  const around = particles[one]
  if (around !== undefined) return !around[0].test(before) && !around[1].test(rest)
  if (!phraseEnd.test(rest)) return false
  if (units.has(one) && /\d$/u.test(before)) return true
  // 兢兢业业: two pairs are a word.
  return (nouns.has(one) || isPhraseEnd(before.slice(-1) + one)) && !/(.)\1$/u.test(before)
}

function isWanted(word: string, before: string, rest: string): boolean {
  if (new Set(word).size === 1 || /^[一二三四五六七八九十百千万亿〇零]+$/u.test(word)) return true
  if (word.length > 2) return false
  if (counting.test(word) || isCall(word, before, rest)) return true
  if (reduplicated.has(word)) return !afterNoun.test(rest)
  // 土方工程|工程量 needs a word before: at the head of a clause nothing can end with 工程.
  if (/\p{sc=Han}/u.test(before.slice(-1)) && suffix.test(rest)) return true
  if (compoundEnd.test(before) && compoundStart.test(rest)) return true
  return verbs.has(word) && compound.test(rest)
}

/** 佩服佩服！ 归哉归哉: what is called out is said twice. */
function isCall(word: string, before: string, rest: string): boolean {
  if (/[哉兮乎矣耶]$/u.test(word)) return true
  return /^[！!”]/u.test(rest) && !/\p{sc=Han}$/u.test(before)
}

/** Songs, slogans and titles repeat on purpose. */
function opensQuotation(text: string, start: number): boolean {
  return quotes.test(text[start - 1] ?? "")
}

/** 的的 outside 目的的, 了了 outside 为了了解, 是是 outside 是是非非, and so on: what makes two of them right. */
const particles: Readonly<Record<string, readonly [before: RegExp, after: RegExp]>> = {
  将: [/[即必大上少主中准]$/u, /^[军士领帅]/u],
  对: [/[一成针面相绝反应核校应比]$/u, /^[口外方内手立联应象策比策称付岸子话抗等接照准面]/u],
  在: [/[存所现实潜好正旨]$/u, /^[建校职编岗读线册场座野位产押逃途于室孵地此乎意]/u],
  由: [/[自理事缘原路经来]$/u, /^[于来此衷水]/u],
  要: [/[主重需只必想还就]$/u, /^[素件求点领闻害塞职案道目么]/u],
  按: [/\d$/u, /^[揭键钮压摩语劳需]/u],
  把: [/[一两把]$/u, /^[关手柄脉握戏守控持酒]/u],
  被: [/[棉毛植]$/u, /^[子套动告服褥褥害]/u],
  及: [/[普涉以顾企危波埃提殃触推]$/u, /^[时格第]/u],
  与: [/[参给赋授]$/u, /^[会否时其共日]/u],
  各: [/[云各]$/u, /^[各]/u],
  已: [/[不而已]$/u, /^[然故]/u],
  也: [/[也]$/u, /^[门许]/u],
  向: [/[方意倾取导走一定风动转面去志航流]$/u, /^[导阳上前往心日量来好学背]/u],
  的: [/[目中]$/u, /^[的确士]/u],
  了: [/[不甚得小]$/u, /^[了解结然却断事愿债得]/u],
  是: [/[还于但可只凡要或就总都不正若像便更]$/u, /^[是非否]/u],
  和: [/[温平总谐随柔调饱祥缓人融暖热软]$/u, /^[和平谐睦解气好美蔼约煦声风弦]/u],
}
