import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { accuracyDuty } from "../../text/bases.ts"
import { soundedPhrases, wholePhrases } from "../../text/official-phrases.ts"
import { PhraseSlips } from "../../text/phrase-slips.ts"

const slips = new PhraseSlips(wholePhrases, soundedPhrases)

export default blockRule({
  id: "wording/set-phrases-whole",
  title: "固定的名称和用语一字不差",
  severity: "should",
  basis: accuracyDuty,
  params: {},
  messages: { slip: "“{text}”像是“{right}”之误，请核对。" },
  examples: {
    good: [
      "现就有关事宜通知如下",
      "现将有关情况回复如下",
      "市发展改革委员会、市发展和改革委员会",
      "对全市进行监督检察",
      "中国人民政治协商会议云川市委员会",
    ],
    bad: [
      "云川市「人名政府」办公室",
      "「中华人民共国」水法",
      "「现将有关是项通知如下」：",
      "请「惯彻落实」到位",
      "成立「领导小组会办公室」",
    ],
    fixes: [["请贯策落实到位", "请贯彻落实到位"]],
  },
  gate: chars.han,

  check(text) {
    const found = slips.find(text)
    return found.map(({ start, end, right }) => ({
      messageId: "slip" as const,
      start,
      end,
      data: { right },
      fix: right,
      fixKind: "suggest" as const,
    }))
  },
})
