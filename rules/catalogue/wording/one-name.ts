import { chars } from "../../engine/chars.ts"
import { gatherRule } from "../../engine/define-rule.ts"
import { findPattern, group } from "../../engine/find-pattern.ts"
import { accuracyDuty } from "../../text/bases.ts"

const surname =
  "[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤]"
const posts =
  "书记|市长|县长|区长|局长|主任|院长|校长|厅长|部长|镇长|乡长|处长|科长|主席|队长|所长|站长".split("|")
const sayings = ["在讲话中", "指出", "强调", "表示", "要求", "介绍说"]
/** A post before, or what people do after: only then are three characters surely a name. */
const afterPost = new RegExp(
  `(?:${posts.join("|")})(${surname}\\p{sc=Han}{2})(?=出席|主持|参加|指出|强调|表示|要求|说|介绍|一行|在|带队|率|作|到|及|、|，|。|对)`,
  "gu",
)
/** What stands before is asked last: a pattern that begins with it is tried at every character. */
const speaking = new RegExp(
  `(?:${sayings.join("|")})(?<=(?:^|[。，；：”])(${surname}\\p{sc=Han}{2})(?:${sayings.join("|")}))`,
  "gu",
)

export default gatherRule({
  id: "wording/one-name",
  title: "同一人的姓名前后一致",
  severity: "hint",
  basis: accuracyDuty,
  params: {},
  messages: { name: "前文有“{other}”，这里是“{text}”，若为同一人请统一。" },
  examples: {
    good: ["副县长谢小山出席会议。谢小山指出，要抓紧。", "县长王大海、局长李小河出席。"],
    bad: ["常务副县长谢小山出席会议并作讲话。\n「谢小珊」在讲话中强调：要抓紧。"],
  },
  gate: chars.han,
  triggers: [...posts, ...sayings],

  gather(text): Person[] | undefined {
    const posted = findPattern(text, afterPost).map((match) => ({
      name: group(match, 1),
      start: match.index + match[0].length - 3,
    }))
    const spoken = findPattern(text, speaking).map((match) => ({
      name: group(match, 1),
      start: match.index - 3,
    }))
    const found = [...posted, ...spoken]
    return found.length > 0 ? found.sort((a, b) => a.start - b.start) : undefined
  },

  *conclude(notes) {
    const seen = new Set<string>()
    /** The first name of each that leaves out one given-name character. */
    const likes = new Map<string, string>()
    for (const { block, note } of notes) {
      for (const { name, start } of note) {
        if (seen.has(name)) continue
        const keys = keysOf(name)
        const other = keys.map((key) => likes.get(key)).find((like) => like !== undefined)
        if (other !== undefined)
          yield { messageId: "name", block, start, end: start + name.length, data: { other } }
        seen.add(name)
        for (const key of keys) if (!likes.has(key)) likes.set(key, name)
      }
    }
  },
})

interface Person {
  readonly name: string
  readonly start: number
}

/** Names with a key in common are one given-name character apart: 谢小山, 谢小珊. */
function keysOf([surname, first, second]: string): readonly string[] {
  return [`${surname}${first}`, `${surname} ${second}`]
}
