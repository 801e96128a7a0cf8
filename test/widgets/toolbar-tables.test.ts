import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { readingTables } from "../../scripts/reading-tables.js"
import { contrastRatio } from "../../widgets/accessibility-toolbar/contrast-ratio.ts"
import { converted } from "../../widgets/accessibility-toolbar/page/convert.ts"
import { pinyinOf } from "../../widgets/accessibility-toolbar/reading/pinyin.ts"

const notice = "干部要批准征求意见，复杂问题答复群众，了解情况后发布，距市区三公里，联系电话不变，出台办法。"

test("writes official wording in Traditional characters by phrase, and back without loss", () => {
  const traditional = converted(notice)
  expect(traditional).toContain("幹部要批准徵求意見")
  expect(traditional).toContain("複雜問題答覆群眾")
  expect(traditional).toContain("三公里")
  expect(converted(traditional)).toBe(notice)
})

test("reads characters with several readings by their phrase", () => {
  expect(pinyinOf("重庆银行行长调整").join(" ")).toBe("chóng qìng yín háng háng zhǎng tiáo zhěng")
  expect(pinyinOf("A，1").join("")).toBe("")
})

test("knows when two colours are too close", () => {
  expect(contrastRatio("#fff", "#000")).toBeCloseTo(21, 1)
  expect(contrastRatio("#fff8e1", "#ffd54a")).toBeLessThan(4.5)
})

test("holds the tables that the script writes", () => {
  const plain = (text: string) => text.replace(/\s+/g, "")
  for (const { path, text } of readingTables()) expect(plain(readFileSync(path, "utf8"))).toBe(plain(text))
})
