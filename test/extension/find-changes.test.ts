import { expect, test } from "vitest"
import { compareAttachments } from "../../extension/compare/attachments.ts"
import { compare } from "../../extension/compare/compare.ts"
import type { Article, OfficialDocument } from "../../extension/compare/comparison.ts"

const official = (...lines: string[]): OfficialDocument => ({
  lines: lines.map((text) => ({ text, isCell: false, isNumbered: false })),
  tables: 0,
})
const page = (...blocks: string[]): Article => ({
  title: "",
  url: "",
  tables: 0,
  attachments: [],
  blocks: blocks.map((text) => ({ text, isCell: false, selector: `css:${text.slice(0, 2)}` })),
})

test("finds nothing between the same text broken into other lines", () => {
  const { differences } = compare(
    official("云川市节水管理", "办法", "第一条 为节约用水，制定本办", "法。"),
    page("云川市节水管理办法", "第一条　为节约用水，制定本办法。"),
  )
  expect(differences).toEqual([])
})

test("names the changed characters on both sides, with the words around", () => {
  const { differences } = compare(
    official("本办法自2026年5月1日起施行。", "有效期5年。"),
    page("本办法自2026年6月1日起施行。", "有效期5年。"),
  )
  expect(differences).toMatchObject([{ official: { words: "5" }, web: { words: "6" }, selector: "css:本办" }])
})

test("shows a paragraph that the page has left out", () => {
  const { differences } = compare(
    official("第一条 节约用水。", "第二条 单位应当安装节水器具。", "第三条 本办法由市水务局解释。"),
    page("第一条 节约用水。", "第三条 本办法由市水务局解释。"),
  )
  expect(differences).toHaveLength(1)
  expect(differences[0]?.official.words).toContain("单位应当安装节水器具")
  expect(differences[0]?.web.words).toBe("")
})

test("does not count the red head and the imprint", () => {
  const { differences, frame } = compare(
    official(
      "云川市人民政府办公室文件",
      "云政办发〔2026〕12号",
      "关于节水的通知",
      "请认真执行。",
      "抄送：市委办公室。",
    ),
    page("关于节水的通知", "请认真执行。"),
  )
  expect(differences).toEqual([])
  expect(frame).toEqual(["云川市人民政府办公室文件 云政办发〔2026〕12号", "抄送：市委办公室。"])
})

test("does not count a red head that begins as the title does, and an imprint that ends as the text does", () => {
  const { differences, frame } = compare(
    official(
      "云川市人民政府办公室文件",
      "云政办发〔2026〕18号",
      "云川市人民政府办公室关于加装电梯的意见",
      "请认真执行。",
      "2026年11月5日",
      "云川市人民政府办公室印发 2026年11月5日",
    ),
    page("云川市人民政府办公室关于加装电梯的意见", "请认真执行。", "2026年11月5日"),
  )
  expect(differences).toEqual([])
  expect(frame).toEqual([
    "云川市人民政府办公室文件 云政办发〔2026〕18号",
    "云川市人民政府办公室印发2026年11月5日",
  ])
})

test("does not count the number Word writes before a paragraph", () => {
  const counted: OfficialDocument = {
    lines: [
      { text: "总体要求。", isCell: false, isNumbered: true },
      { text: "主要任务。", isCell: false, isNumbered: true },
    ],
    tables: 0,
  }
  expect(compare(counted, page("一、总体要求。", "二、主要任务。")).differences).toEqual([])
})

test("names the attachments that one side has and the other has not", () => {
  const { lines } = official("附件：1.节水任务分工表", "2.用水定额", "云川市水务局")
  const result = compareAttachments(lines, [
    { text: "附件1：节水任务分工表.docx", href: "a.docx" },
    { text: "联系方式.xls", href: "b.xls" },
  ])
  expect(result).toEqual({ official: 2, web: 2, missing: ["用水定额"], extra: ["联系方式.xls"] })
})

test("two texts with nothing in common are one difference, and no search without end", () => {
  const text = (from: number, kinds: number) =>
    Array.from({ length: 30_000 }, (_, at) => String.fromCharCode(from + (at % kinds))).join("")
  const { differences } = compare(official(text(0x4e00, 997)), page(text(0x6e00, 991)))
  expect(differences).toHaveLength(1)
}, 30_000)
