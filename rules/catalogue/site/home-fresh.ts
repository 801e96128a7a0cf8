import { daysBetween } from "../../calendar/working-days.ts"
import { factRule, Undecided } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { exampleSite } from "../../engine/example-draft.ts"

export default factRule({
  id: "site/home-fresh",
  covers: [112],
  title: "首页两周内有更新",
  severity: "must",
  basis: {
    document: documents.indicators,
    clause: "单项否决：首页不更新（监测2周，首页无信息更新）",
    kind: "direct",
    verified: true,
  },
  cost: "单项否决",
  params: { maxDays: 14 },
  messages: { stale: "首页最近的信息是{newest}，已有{days}天没有更新（上限{maxDays}天）。" },
  examples: {
    good: [exampleSite({ homeNewest: "2026-03-18" })],
    bad: [exampleSite({ homeNewest: "2026-02-18" })],
  },
  needs: ["site"],

  *check({ site: { homeNewest: newest }, today }, { maxDays }) {
    if (newest === undefined) throw new Undecided("首页上没有读到带日期的信息，首页更新未判断")
    if (today === undefined) throw new Undecided("不知道检查日期，首页更新未判断")
    const days = daysBetween(newest, today)
    if (days > maxDays) yield { messageId: "stale", text: newest, data: { newest, days, maxDays } }
  },
})
