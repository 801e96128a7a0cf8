import { describe, expect, it } from "vitest"
import { isIdNumber } from "../../../rules/engine/id-number.ts"
import { catalogue, createChecker, type Finding } from "../../../rules/index.ts"
import { fc } from "../../support/seeded.ts"
import { lexicons } from "../example-drafts.ts"

const own = { id: "test", name: "测试", sources: [], rules: {} }
const others = catalogue.filter(({ id }) => !/^(?:privacy|secrecy)\//.test(id))
const checker = createChecker(
  { ...own, rules: Object.fromEntries(others.map(({ id }) => [id, { enabled: false }])) },
  lexicons,
)

function findingsIn(text: string): readonly Finding[] {
  return checker.run({ blocks: [{ text, kind: "paragraph" }] }).findings
}

function rulesIn(text: string): string[] {
  return findingsIn(text).map(({ rule }) => rule)
}

/** The text as it would be published: every mask applied, from the end. */
function masked(text: string): string {
  return [...findingsIn(text)]
    .sort((a, b) => (b.at?.start ?? 0) - (a.at?.start ?? 0))
    .reduce((before, { at, fix }) => {
      if (at === undefined || fix?.kind !== "mask") return before
      return before.slice(0, at.start) + fix.text + before.slice(at.end)
    }, text)
}

function digitsOf(text: string): string {
  return text.normalize("NFKC").replace(/[^\dX]/g, "")
}

const digit = fc.integer({ min: 0, max: 9 })
const mobileNumber = fc
  .tuple(fc.integer({ min: 3, max: 9 }), fc.array(digit, { minLength: 9, maxLength: 9 }))
  .map(([second, rest]) => `1${second}${rest.join("")}`)
const provinces = ["11", "31", "44", "52", "65", "81", "82", "83"]
const idNumber = fc
  .tuple(
    fc.constantFrom(...provinces),
    fc.integer({ min: 0, max: 9999 }),
    fc.date({ min: new Date("1930-01-01"), max: new Date("2020-12-31"), noInvalidDate: true }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([province, region, birth, order]) => {
    const day = birth.toISOString().slice(0, 10).replaceAll("-", "")
    const body = `${province}${String(region).padStart(4, "0")}${day}${String(order).padStart(3, "0")}`
    return [..."0123456789X"].map((check) => body + check).find(isIdNumber) ?? ""
  })

const fullWidth = (text: string) =>
  text.replace(/[0-9]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))
const grouped = (text: string, lengths: readonly number[], joint: string) => {
  const ends = lengths.map((_, at) => lengths.slice(0, at + 1).reduce((sum, length) => sum + length, 0))
  return lengths.map((length, at) => text.slice((ends[at] ?? 0) - length, ends[at])).join(joint)
}
const mobileForms: readonly ((number: string) => string)[] = [
  (number) => number,
  fullWidth,
  (number) => grouped(number, [3, 4, 4], " "),
  (number) => grouped(number, [3, 4, 4], "-"),
  (number) => grouped(number, [3, 4, 4], "－"),
  (number) => grouped(number, [3, 3, 5], " "),
  (number) => grouped(number, [3, 4, 4], "."),
  (number) => `${number.slice(0, 3)} ${grouped(number.slice(3), [4, 4], "-")}`,
  (number) => [...number].join(" "),
  (number) => `+86${number}`,
  (number) => `+86 ${number}`,
  (number) => `+86-${grouped(number, [3, 4, 4], "-")}`,
  (number) => `+86 ${grouped(number, [3, 4, 4], "-")}`,
  (number) => `0086 ${number}`,
  (number) => `（86）${number}`,
]
const idForms: readonly ((number: string) => string)[] = [
  (number) => number,
  (number) => number.toLowerCase(),
  fullWidth,
  (number) => grouped(number, [6, 8, 4], " "),
  (number) => grouped(number, [6, 8, 4], "-"),
  (number) => grouped(number, [6, 4, 4, 4], " "),
  (number) => grouped(number, [3, 3, 4, 4, 4], "\u3000"),
]
const frames = [
  "我叫小王，{}，请回电。",
  "电话：{}",
  "（{}）",
  "{}",
  "号码{}，谢谢",
  "本人{}住这里",
  "请联系{}。",
]

describe("numbers of persons", () => {
  it.each(mobileForms.map((form) => [form("13812345678"), form] as const))(
    "are masked when a mobile number is written %s",
    (_, form) => {
      const number = fc.tuple(mobileNumber, fc.constantFrom(...frames))
      fc.assert(
        fc.property(number, ([mobile, frame]) => {
          const published = masked(frame.replace("{}", form(mobile)))
          expect(digitsOf(published)).not.toContain(mobile)
          expect(published).toContain(`${mobile.slice(0, 3)}****${mobile.slice(-4)}`)
        }),
        { numRuns: 120 },
      )
    },
  )

  it.each(idForms.map((form) => [form("11010519491231002X"), form] as const))(
    "are masked when an ID number is written %s",
    (_, form) => {
      fc.assert(
        fc.property(idNumber, fc.constantFrom(...frames), (id, frame) => {
          const published = masked(frame.replace("{}", form(id)))
          expect(digitsOf(published)).not.toContain(id.slice(6, 14))
          expect(published).toContain(`${id.slice(0, 2)}*************${id.slice(-3)}`)
        }),
        { numRuns: 120 },
      )
    },
  )

  it("are both found when two stand side by side", () => {
    expect(rulesIn("13812345678 13987654321")).toHaveLength(2)
    expect(rulesIn("手机13812345678,13900001111")).toHaveLength(2)
    expect(rulesIn("张三13812345678，李四139-8765-4321")).toHaveLength(2)
  })

  it("weigh less where an office gives its own number", () => {
    const [office] = findingsIn("咨询电话：13812345678（李科长）")
    const [personal] = findingsIn("我的联系电话：13812345678")
    expect([office?.severity, personal?.severity]).toEqual(["hint", "must"])
  })
})

describe("official notices", () => {
  it.each([
    "统一社会信用代码：11520100009410200X",
    "政府网站标识码：5201000001　贵公网安备 52011302000001号　黔ICP备05000001号-1",
    "联系电话：0859-3221234，传真：0859-3221235，值班电话：12345。",
    "国办发〔2017〕47号、国办秘函〔2019〕19号、云府办发〔2026〕12号",
    "2026年3月18日9时30分至2026-03-20 17:30",
    "总投资13812345678元，占地1381.23亩，完成率98.76%。",
    "合同编号：20260318123456789，项目代码：2603-520123-04-01-123456",
    "订单号13812345678901234567，快递单号：YT1381234567890",
    "邮编：562400，地址：云川市江北区幸福路12号政务服务中心3楼5号窗口。",
    "收款单位：云川市财政局，开户行：农业银行云川支行，账号：23680001040004567",
    "受理编号：52230120260318001，索引号：009390309/2026-1234567",
    "行政处罚决定书文号：云市监罚〔2026〕13812号，案号（2026）江01民终1381号",
    "经纬度106.712345, 26.578901；版本号1.3.8.12345678",
    "GB/T 9704-2012、GB 11643-1999、ISBN 978-7-5012-3456-7",
    "公示期为2026年3月18日至3月24日（5个工作日）。",
    "各县（区）人民政府，市直各部门：现将有关事项通知如下。",
    "加强内部资料管理和保密教育，依法保护国家秘密、商业秘密和个人隐私。",
    "（此件公开发布）公开方式：主动公开",
    "办公地址：云川市行政中心2号楼3单元501室，住房和城乡建设局1号楼。",
    "服务器地址192.168.10.100，更新于2026.03.18，版本13.8.1234.5678",
    "2026 年 3 月 18 日，15 2026-03-18 9，学号138 0000 1234-5",
    "机器型号62X-4000-5100，尺寸100×200×300。",
    "身份证、户口簿原件及复印件各1份，手机号码应真实有效。",
    "新增注册资本62000000000000元。",
  ])("raise no alarm: %s", (text) => {
    expect(rulesIn(text)).toEqual([])
  })
})
