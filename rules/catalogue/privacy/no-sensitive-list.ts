import { chars } from "../../engine/chars.ts"
import { gatherRule } from "../../engine/define-rule.ts"
import type { Draft } from "../../engine/facts.ts"
import { countNames } from "../../engine/people.ts"

/** 孕妇 and 孕产妇 */
const groups = "学生|幼儿|未成年|儿童|孤儿|孕妇|产妇|患者|确诊|病人|残疾|低保|特困|艾滋|精神障碍".split("|")
const title = new RegExp(`(?:${groups.join("|")}).{0,16}(?:名单|花名册|名册|公示|汇总表|一览表)`, "u")

export default gatherRule({
  id: "privacy/no-sensitive-list",
  covers: [69],
  title: "不公开未成年人、患者等的真实姓名名单",
  severity: "must",
  basis: {
    document: "《中华人民共和国个人信息保护法》",
    clause: "第二十八条（敏感个人信息）",
    kind: "derived",
    verified: false,
  },
  params: { minNames: 3, maxBlocks: 200 },
  messages: { names: "“{title}”下列有{count}个真实姓名，请隐去为“张*”的形式，或确认有公开的依据。" },
  examples: {
    good: [
      list("2026年残疾儿童救助名单", "张*、李*、王*"),
      list("市政府领导名单", "张伟、李娜、王芳"),
      list("2026年残疾人两项补贴名单公示", "张*", "石桥村", "300元", "李*", "龙山镇", "安全、任务、方案。"),
      list("关于做好学生资助公示工作的通知", "各县区教育局", "有关要求通知如下"),
    ],
    bad: [
      list("2026年残疾儿童康复救助名单", "张伟、李娜、王芳"),
      list("受助学生公示", "张伟", "李娜", "王芳"),
    ],
  },
  gate: chars.han,
  triggers: groups,

  gather: (text) => (text.length <= 60 && title.test(text) ? { end: text.length } : undefined),

  *conclude(notes, { minNames, maxBlocks }, draft) {
    for (const { block, note } of notes) {
      const count = draft.blocks
        .slice(block + 1, block + 1 + maxBlocks)
        .reduce((sum, { text }) => sum + countNames(text), 0)
      if (count < minNames) continue
      const data = { title: draft.blocks[block]?.text ?? "", count }
      yield { messageId: "names", block, start: 0, end: note.end, data }
    }
  },
})

function list(...texts: string[]): Draft {
  return { blocks: texts.map((text) => ({ text, kind: "paragraph" })) }
}
