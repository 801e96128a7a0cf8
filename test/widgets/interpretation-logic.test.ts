import { expect, test } from "vitest"
import { FeedError } from "../../widgets/interpretation-panel/feed-reader.ts"
import { matchQuote, normalizeText } from "../../widgets/interpretation-panel/match-quote.ts"
import { parseFeed } from "../../widgets/interpretation-panel/parse-feed.ts"
import { cleanUrl } from "../../widgets/share-buttons/clean-url.ts"
import { feed, paragraphs } from "./policy-sample.ts"

const text = normalizeText(paragraphs.join("\n"))

test("finds a quotation whose spaces and widths differ, word for word", () => {
  const match = matchQuote(text, normalizeText("在 １０ 个工作日内 办结"))
  expect(match?.score).toBe(1)
})

test("finds a quotation with small changes and refuses one that is not there", () => {
  const changed = matchQuote(text, normalizeText("符合条件的企业可以通过云川政务服务网提出申请"))
  expect(changed && text.slice(changed.start, changed.end)).toContain("通过云川政务服务网")
  expect(matchQuote(text, normalizeText("对获评绿色工厂的企业给予一次性奖励五十万元"))).toBeUndefined()
})

test("takes the passage after its own label when the same words stand twice", () => {
  const twice = normalizeText("第一条 由市财政局负责解释。第二条 由市财政局负责解释。")
  const match = matchQuote(twice, normalizeText("由市财政局负责解释"), normalizeText("第二条"))
  expect(match?.start).toBe(twice.lastIndexOf("由市财政局"))
})

test("understands the sample feed and names the place of a fault in a bad one", () => {
  expect(parseFeed(feed).interpretations).toHaveLength(5)
  const faults: [unknown, string][] = [
    [[], "(root)"],
    [{}, "document"],
    [{ document: { title: "甲", date: "2026/3/1" } }, "document.date"],
    [{ document: { title: "甲" }, clauses: [{ id: "1", label: "一" }] }, "clauses[0].quote"],
    [
      {
        document: { title: "甲" },
        interpretations: [{ id: "1", form: "data", title: "乙", clauses: ["x"] }],
      },
      "interpretations[0].clauses",
    ],
  ]
  for (const [json, path] of faults) {
    expect(() => parseFeed(json)).toThrow(FeedError)
    expect(() => parseFeed(json)).toThrow(path)
  }
})

test("cleans session ids and fragments out of addresses and leaves the rest", () => {
  expect(cleanUrl("http://a.cn/x.do;jsessionid=1F?id=1&PHPSESSID=2&b=3#c")).toBe("http://a.cn/x.do?id=1&b=3")
  expect(cleanUrl("http://a.cn/?jsessionid=1")).toBe("http://a.cn/")
  expect(cleanUrl("http://a.cn/?q=政策")).toBe("http://a.cn/?q=政策")
})
