import { daysBetween } from "../../calendar/working-days.ts"
import { factRule, Undecided } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { exampleSite } from "../../engine/example-draft.ts"

export default factRule({
  id: "site/letters-answered",
  covers: [124],
  title: "一年内没有超过三个月未答复的有效留言",
  severity: "must",
  basis: {
    document: documents.indicators,
    clause: "单项否决：互动回应差（超过3个月未回应有效留言）",
    kind: "direct",
    verified: true,
  },
  cost: "单项否决",
  params: { maxDays: 92, withinDays: 365, warnDays: 60 },
  messages: {
    overdue: "来信{serial}于{receivedOn}收到，{days}天才答复或仍未答复，超过3个月。",
    soon: "来信{serial}于{receivedOn}收到，已有{days}天未答复，满3个月即单项否决。",
  },
  examples: {
    good: [
      exampleSite({
        letters: [{ serial: "2026-000001", receivedOn: "2026-01-05", repliedOn: "2026-01-12" }],
      }),
    ],
    bad: [
      exampleSite({ letters: [{ serial: "2025-000009", receivedOn: "2025-11-05" }] }),
      exampleSite({ letters: [{ serial: "2026-000003", receivedOn: "2026-01-05" }] }),
    ],
  },
  needs: ["site"],

  *check({ site, today }, { maxDays, withinDays, warnDays }) {
    if (site.letters === undefined) throw new Undecided("没有来信台账，未答复的留言未检查")
    if (today === undefined) throw new Undecided("不知道检查日期，未答复的留言未检查")
    for (const { serial, receivedOn, repliedOn } of site.letters) {
      const days = daysBetween(receivedOn, repliedOn ?? today)
      const data = { serial, receivedOn, days }
      if (daysBetween(receivedOn, today) > withinDays) continue
      if (days > maxDays) yield { messageId: "overdue", text: serial, data }
      else if (repliedOn === undefined && days >= warnDays) {
        yield { messageId: "soon", severity: "should", text: serial, data }
      }
    }
  },
})
