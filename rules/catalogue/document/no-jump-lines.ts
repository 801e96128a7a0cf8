import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { findPattern } from "../../engine/find-pattern.ts"
import { accuracyDuty } from "../../text/bases.ts"

const jump = /[（(][上下紧]?(?:转|接)第?[一二三四五六七八九十\dA-Z]{1,3}版[）)]/gu

export default blockRule({
  id: "document/no-jump-lines",
  title: "网页正文不留报纸转版提示",
  severity: "should",
  basis: accuracyDuty,
  params: {},
  messages: { jump: "“{text}”是报纸版面的提示，网页上请删去。" },
  examples: {
    good: ["（详见第三章）"],
    bad: ["是改革的必要措施。「（下转第三版）」", "「（上接1版）」规定明确"],
    fixes: [["必要措施。（下转第三版）", "必要措施。"]],
  },
  gate: chars.roundBracket | chars.han,
  triggers: ["（上", "（下", "（紧", "（转", "（接", "(上", "(下", "(紧", "(转", "(接"],

  *check(text) {
    for (const { 0: found, index } of findPattern(text, jump)) {
      yield { messageId: "jump", start: index, end: index + found.length, fix: "" }
    }
  },
})
