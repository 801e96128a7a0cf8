import { describe, expect, it } from "vitest"
import { exampleReply } from "../../../rules/engine/example-draft.ts"
import { catalogue, createChecker, type Draft } from "../../../rules/index.ts"
import { lexicons } from "../example-drafts.ts"

const others = catalogue.filter(({ id }) => !id.startsWith("reply/"))
const rules = Object.fromEntries(others.map(({ id }) => [id, { enabled: false }]))
const checker = createChecker({ id: "test", name: "测试", sources: [], rules }, lexicons)

function judge(draft: Draft, id: string) {
  const { findings, skipped } = checker.run(draft)
  return {
    findings: findings.filter(({ rule }) => rule === `reply/${id}`),
    reason: skipped.find(({ rule }) => rule === `reply/${id}`)?.reason,
  }
}

describe("the reply deadline", () => {
  it("counts working days over a festival and its make-up days", () => {
    // A Friday; Saturday the 14th is worked, the 15th to the 23rd are off, Saturday the 28th is worked.
    const inTime = exampleReply({ receivedOn: "2026-02-13", repliedOn: "2026-03-02" })
    const late = exampleReply({ receivedOn: "2026-02-13", repliedOn: "2026-03-03" })
    expect(judge(inTime, "within-deadline").findings).toEqual([])
    expect(judge(late, "within-deadline").findings).toHaveLength(1)
  })

  it("does not count where the year's holidays are not known", () => {
    const nextYear = exampleReply({ receivedOn: "2026-12-28", repliedOn: "2027-01-20" })
    expect(judge(nextYear, "within-deadline").findings).toEqual([])
    expect(judge(nextYear, "within-deadline").reason).toContain("放假安排")
  })

  it("warns before it has passed and weighs more after", () => {
    const on = (today: string) => ({ ...exampleReply({ receivedOn: "2026-03-09" }), today })
    const severities = ["2026-03-13", "2026-03-16", "2026-03-18", "2026-03-19"].map(
      (today) => judge(on(today), "within-deadline").findings[0]?.severity,
    )
    expect(severities).toEqual([undefined, "should", "should", "must"])
  })
})

describe("the wording of a reply", () => {
  it.each([
    "您好，经核实，您反映的幸福路路灯因线路老化熄灭，维修人员已于昨天更换，感谢您的监督。",
    "您好！根据《云川市公租房管理办法》，您的情况不符合申请条件：家庭人均住房面积超过标准。",
    "您好，您可以携带身份证和户口簿到政务服务中心办理，无需预约。",
  ])("is no set phrase when it answers: %s", (text) => {
    expect(judge(exampleReply({}, [text]), "no-set-phrases").findings).toEqual([])
  })

  it.each([
    "您好，来信收悉，感谢您的来信。",
    "尊敬的网友：我局高度重视，下一步我们将加大工作力度，请您耐心等待。",
    "网友您好，您反映的问题我们已经知悉，将按相关规定处理，欢迎您继续监督。",
  ])("is one when it does not: %s", (text) => {
    expect(judge(exampleReply({}, [text]), "no-set-phrases").findings).toHaveLength(1)
  })

  it("may refuse when it says who is in charge and how to reach them", () => {
    const refusal = "该路段不属于我局管辖范围。"
    const helpful = [`${refusal}`, "请向江北区城市管理局反映，电话0859-3225678。"]
    expect(judge(exampleReply({}, helpful), "no-buck-passing").findings).toEqual([])
    const [hit] = judge(exampleReply({}, [refusal, "请向有关部门反映。"]), "no-buck-passing").findings
    expect(hit?.at).toEqual({ block: 0, start: 3, end: 12 })
  })

  it("hides the writer's name, phone and address wherever they stand", () => {
    const writer = { name: "李晓梅", phone: "138-0000-1234", address: "幸福路12号3栋" }
    const draft = exampleReply({ writer }, ["李晓梅您好：", "已致电13800001234，并到幸福路12号3栋查看。"])
    const fixes = judge(draft, "no-writer-data").findings.map(({ fix }) => fix?.text)
    expect(fixes.sort()).toEqual(["***", "138****1234", "李**"])
  })
})
