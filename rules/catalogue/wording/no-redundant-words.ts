import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { findPattern } from "../../engine/find-pattern.ts"
import { accuracyDuty } from "../../text/bases.ts"

const redundant =
  /存在有(?![利害效关限机待别据])|(?:大约|大概)[^，。；]{1,8}左右|近\d+多[个人家万亿名户]|要按照[^，。；]{2,40}(?:原则|要求)[，,]要(?!求)|目的是为了|(?:凯旋|凯旋而)归来|(?:涉及|波及)到(?=的)|(?:自|从)[12]\d{3}年\d{1,2}月\d{1,2}日后(?!起)|侧重[^，。；]{2,20}并重|截至[^，。；]{2,15}为止|平均约?[^，。；]{1,8}左右|(?:超过|达到?)[^，。；]{1,8}(?:以上|多名|余名)|超过\d[\d.,]*[余多]?[百千万亿]?[余多](?=[万亿个名人件户元次家吨亩])|近\d[\d.,]*[百千万亿]?余|通过(?:资格)?(?:复审|初审|审查|考核|考试)合格(?!的|人员|名单|者|证)|首批[^，。；]{0,6}将[^。；]{4,40}将(?:立即|全部|率先)/gu

export default blockRule({
  id: "wording/no-redundant-words",
  covers: [52],
  title: "不用重复累赘和杂糅的说法",
  severity: "hint",
  basis: accuracyDuty,
  params: {},
  messages: { redundant: "“{text}”意思重复或句式杂糅，可以精简。" },
  examples: {
    good: ["存在有利条件", "约3000人", "要按照规定办理"],
    bad: [
      "目前「存在有」一些问题",
      "「大约三千人左右」",
      "「要按照“谁主管谁负责”的原则，要」建立机制",
      "「截至3月底为止」",
    ],
  },
  gate: chars.han,
  triggers: [
    "存在有",
    "左右",
    "要按照",
    "目的是为了",
    "归来",
    "及到的",
    "并重",
    "为止",
    "以上",
    "多名",
    "余名",
    "合格",
    "首批",
    "自1",
    "自2",
    "从1",
    "从2",
    ...[..."0123456789"].map((one) => `近${one}`),
  ],

  *check(text) {
    for (const { 0: found, index } of findPattern(text, redundant)) {
      yield { messageId: "redundant", start: index, end: index + found.length }
    }
  },
})
