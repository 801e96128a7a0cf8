import { describe, expect, it } from "vitest"
import { createChecker, importUnitLists, LexiconError, parseLexicon, unitLexicon } from "../../rules/index.ts"
import { stripLexicon } from "../../scripts/strip-lexicon.js"
import { lexiconTexts } from "../support/lexicons.ts"

describe("parseLexicon", () => {
  it("reads words, blockers and weights from named columns in any order", () => {
    const text = "\ufeffright\twrong\tnotBefore\tseverity\r\n# remark\r\n即使\t既使\t用|得\tshould\r\n"
    expect(parseLexicon("mine", text)).toEqual([
      { wrong: "既使", right: "即使", notBefore: ["用", "得"], severity: "should" },
    ])
  })

  it.each([
    ["wrong\tcolour\n", "mine:1:2: unknown column “colour”"],
    ["right\n", "mine:1:1: no column “wrong”"],
    ["wrong\tright\n\n甲\t乙\n", "mine:3:1: “甲” is shorter than two characters"],
    ["wrong\tright\n甲乙\t甲乙\n", "mine:2:2: “甲乙” is the same as “wrong”"],
    ["wrong\n甲乙\n丙丁\n甲乙\n", "mine:4:1: “甲乙” stands already in line 2"],
    ["wrong\n甲乙\t丙\n", "mine:2:2: more cells than the 1 columns"],
    ["wrong\tseverity\n甲乙\tbig\n", "mine:2:2: “big” is none of must, should, hint"],
    ["", "mine:1: no line with the column names"],
  ])("says where and what in %j", (text, message) => {
    expect(() => parseLexicon("mine", text)).toThrow(new LexiconError(...cut(message)))
  })
})

describe("importUnitLists", () => {
  it("reads required wording with quotes, a byte order mark and line breaks inside a cell", () => {
    const csv = '\ufeff错误写法,规范写法,说明\r\n云川委,云川市委,"不得""省略"",\n见通知"\r\n\r\n'
    expect(importUnitLists("表.csv", csv)).toEqual({
      terms: [{ wrong: "云川委", right: "云川市委", note: '不得"省略",\n见通知' }],
    })
  })

  it("reads leaders and agencies, with English headers and other separators", () => {
    expect(importUnitLists("a.csv", "Name;Posts\n甲某某;市长、市政府党组书记\n")).toEqual({
      leaders: [{ name: "甲某某", posts: ["市长", "市政府党组书记"] }],
    })
    expect(importUnitLists("b.csv", "机构名称\t电话\n市数据局\t1\n")).toEqual({ agencies: ["市数据局"] })
  })

  it.each([
    ["", "表.csv:1: 文件是空的"],
    [
      "颜色,大小\n红,大\n",
      "表.csv:1: 表头认不出：应有“姓名、职务”，或“错误写法、规范写法、说明”，或“机构名称”",
    ],
    ["错误写法,规范写法\n甲乙,丙丁\n,戊己\n", "表.csv:3: “错误写法”一栏是空的"],
    ['错误写法,规范写法\n"甲乙,丙丁\n', "表.csv:2: 引号没有结束"],
    ['错误写法,规范写法\n"甲乙"丙,丁\n', "表.csv:2: 引号之后多出“丙”，应为分隔符或换行"],
    ["错误写法,规范写法\n甲,丙丁\n", "表.csv:2: “甲”只有一个字，无法可靠查找"],
  ])("says in Chinese which line of %j is at fault", (csv, message) => {
    expect(() => importUnitLists("表.csv", csv)).toThrow(new LexiconError(...cut(message)))
  })

  it("gives a list that does not blame the right wording for containing the wrong one", () => {
    const lists = importUnitLists("表.csv", "错误写法,规范写法\n经开区,云川经开区\n慎用词,\n")
    const checker = createChecker(
      { id: "test", name: "测试", sources: [], rules: {} },
      { unit: unitLexicon(lists) },
    )
    const { findings } = checker.run({
      blocks: [{ kind: "paragraph", text: "云川经开区与经开区，慎用词" }],
    })
    const own = findings.filter(({ rule }) => rule === "lexicon/follows-unit-wording")
    expect(own.map(({ at, fix }) => [at?.start, fix?.text])).toEqual([
      [6, "云川经开区"],
      [10, undefined],
    ])
  })
})

describe("stripLexicon", () => {
  it.each(Object.entries(lexiconTexts))(
    "leaves every word of %s with its blockers and note",
    (name, text) => {
      expect(parseLexicon(name, stripLexicon(text))).toEqual(parseLexicon(name, text))
      expect(stripLexicon(text).length).toBeLessThanOrEqual(text.length)
    },
  )
})

function cut(message: string): [string, string] {
  const at = message.indexOf(": ")
  return [message.slice(0, at), message.slice(at + 2)]
}
