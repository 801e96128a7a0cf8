import { factRule, Undecided } from "../../engine/define-rule.ts"
import { examplePage } from "../../engine/example-draft.ts"
import { bare, bodyOf } from "../../engine/page-questions.ts"

const policy = "第一条为加强节约用水管理促进水资源可持续利用制定本办法第二条本市行政区域内的用水适用本办法"

export default factRule({
  id: "interpretation/not-a-copy",
  covers: [121],
  title: "解读不照抄文件",
  severity: "hint",
  basis: {
    document: "2021年政策解读通知",
    clause: "不能简单地重复或简化文件内容",
    kind: "profile",
    verified: true,
  },
  params: { share: 0.6, grams: 4, shortest: 40 },
  messages: { copy: "解读有{percent}%的文字与文件相同，请改用读者听得懂的话来讲。" },
  examples: {
    good: [
      interpretation(
        "以后用水要更省：单位用水超过定额要加价，居民不受影响。家里换节水龙头还可以领补贴，到市水务局窗口就能申请。",
      ),
      interpretation("见图。"),
    ],
    bad: [interpretation(policy)],
  },
  needs: ["page"],

  *check(draft, { share, grams, shortest }) {
    if (draft.page.kind !== "interpretation") return
    const text = bare(bodyOf(draft))
    if (text.length < shortest) return
    const source = draft.page.counterparts?.find(({ kind }) => kind === "policy")?.text
    if (source === undefined) throw new Undecided("没有读到被解读的文件，是否照抄未检查")
    const known = new Set(gramsOf(bare(source), grams))
    const own = gramsOf(text, grams)
    const same = own.filter((gram) => known.has(gram)).length / own.length
    if (same > share) yield { messageId: "copy", data: { percent: Math.round(same * 100) } }
  },
})

function gramsOf(text: string, length: number): string[] {
  return Array.from({ length: Math.max(0, text.length - length + 1) }, (_, at) => text.slice(at, at + length))
}

function interpretation(text: string) {
  return examplePage(
    {
      kind: "interpretation",
      counterparts: [{ kind: "policy", url: "/wj/1.html", title: "云川市节水管理办法", text: policy }],
    },
    [text],
  )
}
