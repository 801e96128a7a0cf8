import { expect, it } from "vitest"
import { createJudge } from "../../service/letters/judge.ts"

const places = [
  (it: string) => `我的联系方式是${it}，请尽快回复。`,
  (it: string) => `来信人留言：${it}`,
  (it: string) => `（${it}）反映青湖路路灯不亮。`,
  (it: string) => `多次拨打无人接听\n${it}\n望解决。`,
]

const mobiles = ["139", "158", "177", "186", "199", "130", "135", "150", "189", "166"].flatMap((head, at) => {
  const [mid, end] = [String(1234 + 811 * at), String(9678 - 777 * at)]
  return [`${head}${mid}${end}`, `${head}-${mid}-${end}`, `${head} ${mid} ${end}`, `+86 ${head}${mid}${end}`]
})
const cards = ["11010119900307", "32050119850412", "44010320011231", "51010419770606"].map((head, at) =>
  withCheckDigit(`${head}${String(123 + at)}`),
)
const addresses = ["zhangsan1990@qq.com", "li.si_88@163.com", "wangwu@sina.com.cn", "user-07@foxmail.com"]
const plates = ["京A12345", "苏E·88K66", "川B·D12345", "粤B 7F9Q2"]
const corpus = [...mobiles, ...cards, ...addresses, ...plates].flatMap((secret, at) =>
  places.map((place, turn) => ({ secret, line: place(secret), name: `${at}.${turn}` })),
)

/** GB 11643: an invented number whose last digit is right. */
function withCheckDigit(digits: string): string {
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (2 ** (17 - at) % 11), 0)
  return digits + "10X98765432".charAt(sum % 11)
}

it(`finds at least 99 of 100 formatted numbers in ${corpus.length} lines`, () => {
  const judge = createJudge()
  const missed = corpus.filter(({ line }) => judge.privacy(line).length === 0).map(({ line }) => line)
  expect(corpus.length).toBeGreaterThanOrEqual(200)
  expect(missed.length / corpus.length, missed.join("\n")).toBeLessThanOrEqual(0.01)
})

it("finds nothing in lines that hold nothing personal", () => {
  const judge = createJudge()
  const harmless = [
    "青湖路公交线路将于2026年12月1日恢复运行。",
    "请拨打12345热线咨询，编号2026-000123。",
    "依据《中华人民共和国政府信息公开条例》第三十三条办理。",
    "预算资金1390000元，已拨付1250000元。",
    "办理时间为周一至周五9:00至17:00。",
  ]
  expect(harmless.filter((line) => judge.privacy(line).length > 0)).toEqual([])
})
