import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { parseHtml } from "../../../audit/html-element.ts"
import { createChecker, parseProfile, readPage } from "../../../rules/index.ts"
import { lexicons } from "../example-drafts.ts"
import { compliantPage } from "./compliant-page.ts"

const folders = /^(?:meta|page|links|column|site|interpretation|reply|accessibility|privacy|secrecy)\//
const national = parseProfile(
  JSON.parse(readFileSync(new URL("../../../rules/profiles/national.json", import.meta.url), "utf8")),
)
const checker = createChecker(national, lexicons)

function judge(html: string) {
  const url = "https://www.yunchuan.gov.cn/zwgk/zcwj/t20260318_1.html"
  const report = checker.run({ ...readPage(parseHtml(html), { url }), today: "2026-03-20" })
  return {
    findings: report.findings.filter(({ rule }) => folders.test(rule)),
    skipped: report.skipped.filter(({ rule }) => folders.test(rule)),
    failed: report.failed,
  }
}

function rulesIn(html: string): string[] {
  return [...new Set(judge(html).findings.map(({ rule }) => rule))]
}

describe("a policy page that keeps every rule", () => {
  it("raises no alarm and breaks no rule", () => {
    const { findings, failed } = judge(compliantPage)
    expect(findings.map(({ rule, message }) => `${rule} ${message}`)).toEqual([])
    expect(failed).toEqual([])
  })

  it("leaves to a browser and the network what a file cannot show, with a reason each", () => {
    const { skipped } = judge(compliantPage)
    const rules = skipped.map(({ rule }) => rule)
    expect(rules).toEqual(expect.arrayContaining(["accessibility/text-has-contrast", "page/loads-in-time"]))
    expect(rules).toEqual(expect.arrayContaining(["links/no-dead-links", "page/attachments-download"]))
    for (const { reason } of skipped) expect(reason).toMatch(/\p{sc=Han}{4}/u)
  })

  it.each([
    ["the ICP number", "江ICP备09000001号-1", "", "page/footer-shows-icp"],
    ["the site code", "网站标识码：9901000001", "", "page/footer-shows-site-code"],
    ["a third of the attachments", "2.用水定额表", "2.用水定额表 3.承诺书", "page/attachments-complete"],
    ["the source", "来源：云川市人民政府办公室", "", "page/source-visible"],
    ["the signature's date", "2026年3月16日</p>", "2026年3月1日</p>", "page/document-box-matches-body"],
    ["a tag's letter case", 'name="PubDate"', 'name="pubdate"', "meta/declares-article-tags"],
    ["the tag's form", '2026-03-18 09:30">', '2026/3/18">', "meta/pubdate-format"],
    ["the error report's site", "site_code=9901000001", "site_code=9901000009", "meta/site-code-consistent"],
    ["the accessible mode", "长者模式", "其他模式", "accessibility/offers-accessible-mode"],
    ["an image's words", 'alt="用水定额对比图"', "", "accessibility/images-have-alt"],
    ["the state in the box", "<td>有效</td>", "<td>废止</td>", "page/repealed-marked"],
    [
      "an intranet address",
      "https://www.gov.cn/zhengce/",
      "http://192.168.1.8/a",
      "links/no-private-address",
    ],
    [
      "the contact's privacy",
      "云川市水务局负责解释",
      "王先生13812345678负责解释",
      "privacy/no-mobile-number",
    ],
    [
      "the mark of a secret",
      "<p>各县（区）",
      "<p>机密★1年</p><p>各县（区）",
      "secrecy/no-classification-mark",
    ],
  ])("is found out when %s changes", (_, from, to, rule) => {
    expect(compliantPage).toContain(from)
    expect(rulesIn(compliantPage.replace(from, to))).toContain(rule)
  })
})
