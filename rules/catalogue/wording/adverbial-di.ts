import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { findPattern, group } from "../../engine/find-pattern.ts"
import { accuracyDuty } from "../../text/bases.ts"

/** Idioms that only say how something is done, before a verb. */
const adverbs =
  "不约而同|毫不犹豫|争先恐后|情不自禁|不由自主|有条不紊|循序渐进|持之以恒|一如既往|坚定不移|坚持不懈|全心全意|千方百计|自觉自愿|积极主动|马不停蹄|义无反顾|奋不顾身|齐心协力|目不转睛|聚精会神|滔滔不绝|设身处地|不遗余力|雷厉风行|扎扎实实|认认真真|踏踏实实|兢兢业业|仔仔细细|原原本本|源源不断".split(
    "|",
  )
const verbs =
  "来到|走|跑|说道?|想到|喊|笑着|投入到|参加|加入|做好|做到|完成|开展|推进|推动|进行|执行|贯彻|落实|服务|支持|坚持|履行|抓好|帮助|学习|听取|掌握|了解|实现|满足|发挥|促进|涌向|涌入|流向|推广|宣传|站|冲"
/** How well something is done. */
const degrees =
  "很|非常|特别|十分|更|越来越|挺|太|相当|格外|直溜|漂亮|不错|飞快|很快|红火|有声有色|热火朝天|井井有条|如火如荼|惟妙惟肖|淋漓尽致|津津有味|清清楚楚|干干净净|明明白白".split(
    "|",
  )
const wrong = new RegExp(
  `的(?<=(${adverbs.join("|")})的)(?=(?:${verbs})(?!者|的|性|力|人|方式|模式|情况|状态))`,
  "gu",
)
/** 长得直溜, 跑得快: what follows says how well. */
const complement = new RegExp(
  `的(?<=(?<!所|要|想|能|该)[长跑走说做干办写吃睡飞来去看唱跳学练卖活过变]的)(?!(?:很|更|太)(?:多|大|少|高|重)|更[改新换正替名迭]|太[阳平空])(?=(?:${degrees.join("|")})(?:[，。！；、]|$|\\p{sc=Han}{0,2}[，。！挺]))`,
  "gu",
)

export default blockRule({
  id: "wording/adverbial-di",
  title: "“的、地、得”分工使用",
  severity: "should",
  basis: accuracyDuty,
  params: {},
  messages: { di: "“{before}”修饰后面的动词，用“地”。", de: "说明程度或结果，用“得”。" },
  examples: {
    good: ["不约而同地来到广场", "更好的服务", "说的很多话，做的事情", "长得很好，", "撤销所做的更改。"],
    bad: ["不约而同「的」来到小卖店", "幼树长「的」直溜挺适合"],
    fixes: [["毫不犹豫的投入到工作中", "毫不犹豫地投入到工作中"]],
  },
  gate: chars.han,
  triggers: [...adverbs.map((one) => `${one}的`), ...degrees.map((one) => `的${one}`)],

  *check(text) {
    for (const match of findPattern(text, wrong)) {
      const start = match.index
      const before = group(match, 1)
      yield { messageId: "di", start, end: start + 1, data: { before }, fix: "地", fixKind: "suggest" }
    }
    for (const { index } of findPattern(text, complement)) {
      yield { messageId: "de", start: index, end: index + 1, fix: "得", fixKind: "suggest" }
    }
  },
})
