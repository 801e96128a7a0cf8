import { knownCalendar } from "../../calendar/known-years.ts"
import { factRule, Undecided } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { exampleReply } from "../../engine/example-draft.ts"

export default factRule({
  id: "reply/within-deadline",
  covers: [123],
  title: "在规定的工作日内答复来信",
  severity: "must",
  basis: {
    document: documents.letters,
    clause: "7个工作日内反馈处理意见，情况复杂的可延长至15个工作日",
    kind: "direct",
    verified: true,
  },
  params: { workingDays: 7, complexWorkingDays: 15, warnAt: 0.7 },
  messages: {
    late: "应在{limit}个工作日内（{due}前）答复，实际{repliedOn}答复，用了{used}个工作日。",
    overdue: "应在{limit}个工作日内（{due}前）答复，至今未答复；请尽快答复，一时办不了的先说明情况。",
    soon: "应在{limit}个工作日内（{due}前）答复，已用{used}个工作日，请抓紧。",
  },
  examples: {
    good: [
      exampleReply({ receivedOn: "2026-03-09", repliedOn: "2026-03-18" }),
      exampleReply({ receivedOn: "2026-03-02", repliedOn: "2026-03-20", complex: true }),
      exampleReply({ receivedOn: "2026-03-18" }),
    ],
    bad: [
      exampleReply({ receivedOn: "2026-03-02", repliedOn: "2026-03-20" }),
      exampleReply({ receivedOn: "2026-03-02" }),
      exampleReply({ receivedOn: "2026-03-12" }),
    ],
  },
  needs: ["reply"],

  *check({ reply, today }, { workingDays, complexWorkingDays, warnAt }) {
    const limit = reply.complex === true ? complexWorkingDays : workingDays
    const { date: due, provisional } = knownCalendar.addWorkingDays(reply.receivedOn, limit)
    const until = reply.repliedOn ?? today
    if (until === undefined) throw new Undecided("不知道检查日期，未计算答复时限")
    if (provisional) throw new Undecided("当年的放假安排尚未载入，答复时限未计算")
    const used = knownCalendar.workingDaysBetween(reply.receivedOn, until)
    const data = { limit, due, used, repliedOn: until }
    if (until > due) yield { messageId: reply.repliedOn === undefined ? "overdue" : "late", data }
    else if (reply.repliedOn === undefined && used >= limit * warnAt && used > 0) {
      yield { messageId: "soon", severity: "should", data }
    }
  },
})
