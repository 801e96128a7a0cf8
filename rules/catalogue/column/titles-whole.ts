import { factRule } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { exampleColumn } from "../../engine/example-draft.ts"
import type { ColumnItem } from "../../engine/facts.ts"

const pairs = ["“”", "‘’", "《》", "〈〉", "（）", "()", "〔〕", "【】"]

export default factRule({
  id: "column/titles-whole",
  covers: [115],
  title: "列表标题完整",
  severity: "hint",
  basis: {
    document: documents.panzhihua,
    clause: "三、信息发布准确（列表标题残缺为引申）",
    kind: "derived",
    verified: true,
  },
  params: { sameLength: 5, shortest: 12 },
  messages: {
    unclosed: "列表标题“{text}”在“{mark}”之后被截断，请显示全称，或用样式省略并保留全文。",
    sameLength: "有{count}条列表标题都恰好是{length}个字，像是被截断（如“{text}”），请显示全称。",
  },
  examples: {
    good: [
      exampleColumn({ name: "要闻" }, [["市政府召开“放管服”改革会议", "2026-03-18"]]),
      exampleColumn({ name: "要闻", items: [cut("市领导到“先进良", "市领导到“先进良种”基地调研")] }),
    ],
    bad: [
      exampleColumn({ name: "要闻" }, [["市水务局获评“全省先进良种", "2026-03-18"]]),
      exampleColumn(
        { name: "要闻" },
        ["甲", "乙", "丙", "丁", "戊"].map(
          (name) => [`市领导赴${name}县调研春耕备耕和防汛`, "2026-03-18"] as const,
        ),
      ),
    ],
  },
  needs: ["column"],

  *check({ column }, { sameLength, shortest }) {
    const whole = column.items.filter(
      ({ title, fullTitle }) => title === fullTitle && !/(?:…|\.{3})$/.test(title),
    )
    for (const { title, selector } of whole) {
      const mark = unclosedIn(title)
      if (mark !== "") yield { messageId: "unclosed", selector, text: title, data: { mark } }
    }
    const length = Math.max(0, ...whole.map(({ title }) => title.length))
    const longest = whole.filter(({ title }) => title.length === length)
    const first = longest[0]
    if (first === undefined || length < shortest || longest.length < sameLength) return
    if (longest.length * 2 < whole.length) return
    const data = { count: longest.length, length }
    yield { messageId: "sameLength", selector: first.selector, text: first.title, data }
  },
})

/** The opening mark that is not closed again; "" when all are. */
function unclosedIn(title: string): string {
  const pair = pairs.find(([open = "", close = ""]) => title.split(open).length > title.split(close).length)
  return pair?.[0] ?? ""
}

function cut(title: string, fullTitle: string): ColumnItem {
  return { title, fullTitle, href: "1.html", date: "2026-03-18", selector: "li" }
}
