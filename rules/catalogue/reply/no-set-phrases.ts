import { factRule } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { exampleReply } from "../../engine/example-draft.ts"
import { allText } from "../../engine/page-questions.ts"

const greeting =
  /尊敬的[^，。！：:]{1,12}[，。！：:]?|您好|你好|网友[：:，]?|来信(?:人|已)?(?:收悉|收到)|(?:特此|专此)(?:答复|回复)|此复|现(?:就|将)[^，。]{0,20}(?:答复|回复)如下|祝您?[^，。！]{0,16}/gu
/** What only an answer to this letter contains: a number, a document, a place, a thing done or a plain yes or no. */
const fact =
  /\d|《[^》]+》|(?:已|已经)(?:于|在|派|安排|组织|对|将|完成|修复|更换|清理|拆除|解决|办结|发放|安装|处理完毕)|经(?:核实|查|调查|了解|现场)|可以|不可以|无需|不需要|不能|不符合|符合|原因(?:是|为)|由于|因为|携带|提供.{0,10}(?:证|材料)/u

export default factRule({
  id: "reply/no-set-phrases",
  covers: [126],
  title: "答复不只有套话",
  severity: "should",
  basis: {
    document: documents.tonghua,
    clause: "（五）不敷衍了事、不推诿扯皮、不讲套话大话",
    kind: "direct",
    verified: true,
  },
  params: {
    phrases: [
      "感谢您对我们工作的关心和支持",
      "感谢您的关注与支持",
      "感谢您的理解",
      "感谢您的来信",
      "感谢您的支持",
      "已转相关部门",
      "已转交相关部门",
      "已转有关部门处理",
      "请您耐心等待",
      "正在研究",
      "我们高度重视",
      "我局高度重视",
      "将进一步加强",
      "下一步我们将",
      "加大工作力度",
      "您反映的问题我们已经知悉",
      "按照有关规定办理",
      "按相关规定处理",
      "欢迎您继续监督",
      "如有疑问请咨询相关部门",
    ],
    shortest: 60,
    share: 0.5,
  },
  messages: {
    empty: "答复里没有针对来信的内容，请写明查到了什么、依据什么、谁在什么时候办。",
    phrases: "答复有{percent}%是套话（如“{phrase}”），请写明查到了什么、依据什么、谁在什么时候办。",
  },
  examples: {
    good: [
      reply("您好。经现场查看，幸福路3盏路灯线路老化，已于3月17日更换。如再损坏请拨打0859-3221234。"),
      reply("您好，可以在网上申请，无需到窗口。"),
    ],
    bad: [
      reply("尊敬的网友：您好！感谢您对我们工作的关心和支持，您反映的问题我们已经知悉，已转相关部门。"),
      reply("您好，感谢您的来信，如有疑问请拨打12345。"),
      reply("您好，我们高度重视，正在研究，请您耐心等待。感谢您的理解。"),
    ],
  },
  needs: ["reply"],

  *check(draft, { phrases, shortest, share }) {
    // The general hotline is no answer to anybody's letter.
    const text = allText(draft).replace(/\s|12345/g, "")
    if (text === "" || fact.test(text)) return
    const rest = text.replace(greeting, "").replace(/\p{P}/gu, "")
    const used = phrases.filter((phrase) => rest.includes(phrase))
    const left = used.reduce((before, phrase) => before.replaceAll(phrase, ""), rest)
    const percent = rest.length === 0 ? 100 : Math.round((1 - left.length / rest.length) * 100)
    if (percent >= share * 100 && used[0] !== undefined) {
      yield { messageId: "phrases", data: { percent, phrase: used[0] } }
    } else if (left.length < shortest) yield { messageId: "empty" }
  },
})

function reply(text: string) {
  return exampleReply({}, [text])
}
