import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { findPattern, group } from "../../engine/find-pattern.ts"
import { neighbours } from "../../engine/neighbours.ts"
import { readingOf } from "../../engine/reading.ts"
import { doubtsIn, unitTable } from "../../text/digit-runs.ts"

const label =
  "(?:户籍(?:所在)?地址?|家庭(?:住址|地址)|居住地址|现?住址|现住|(?:我|本人|我们|我家|家)住(?:在|于)?|住(?:在|于)|家在)"
const number = "(?:[0-9０-９A-Za-z]{1,5}|[一二三四五六七八九十]{1,4})"
const door = `${number}(?:号楼|栋|幢|单元|座|号院?|室|户)(?:[-—、 ]?${number}(?:号楼|栋|幢|单元|座|层|楼|号|室|户)|-?[0-9０-９]{3,4}(?![0-9]))*`
/** What each of the patterns below needs; most text has none of it. */
const anyHome = /[住址]|户籍|家在/u
const streetEnds = unitTable("路街巷里弄同区园苑村组")
const houseMarks = unitTable("号栋幢")
const labelled = new RegExp(`${label}(?:[为是:：]|\\s)*([^，。；;\\n]{0,30}?)(${door})`, "gu")
/** Building, unit and door together are a flat, whatever stands before. */
const flat =
  /[0-9０-９A-Za-z一二三四五六七八九十]{1,5}(?:号楼|栋|幢|座)[-— ]?[0-9０-９一二三四五六七八九十]{1,3}单元[-— ]?[0-9０-９一二三四五六七八九十]{1,4}(?:号|室|户)?/gu
/** 12号院5号楼1201, without the unit. */
const courtyard =
  /[0-9０-９]{1,4}号院[0-9０-９]{1,3}(?:号楼|栋|幢)[0-9０-９]{3,4}(?:号|室|户)?(?![0-9０-９])/gu
/** A house number whose people speak: “幸福路12号的居民”. */
const resident =
  /(?<=路|街|巷|里|弄|胡同|小区|花园|苑|村|组)[0-9０-９]{1,4}(?:号楼?|栋|幢)(?:院|楼)?(?=的?(?:居民|住户|业主|租户|村民|群众))/gu
/** Group and house of a village, as in 东风村三组17号; 17号停电 is a day and 17号机井 a well. */
const village =
  /(?<=[村庄屯寨湾坪])第?(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})组[0-9０-９]{1,4}号(?=$|[，。；、,;！？!?）)\s]|的|[村居]民|住户|农户|户主|家)/gu
/** What in a village has an address and is nobody's home. */
const publicPlace =
  "(?:卫生[室院站所]|诊所|医院|药[店房]|学校|小学|幼儿园|敬老院|养老|幸福院|村委会|居委会|村部|服务|办公|公司|合作社|基地|超市|商店|门店|饭店|农家乐|民宿|加工厂|厂房|工厂|机井|泵站|变压器|公厕|书屋|广场|祠堂)"
const placeBefore = new RegExp(`${publicPlace}[^。；;\\n]{0,16}$`, "u")
const placeAfter = new RegExp(`^的?[（(，、]?[^，。；;\\n]{0,6}${publicPlace}`, "u")
const office =
  /(?:办公|注册|经营|联系(?!方式)|服务|受理|办事|通讯|单位)[地场]?[址点所]?[^，。；]{0,30}$|(?:公司|中心|大厅|局)[^，。；]{0,4}$/u
const notHome = /(?:住建|住房|住院|住户|住宿|住所|入住|居住证|住保)/u

export default blockRule({
  id: "privacy/no-home-address",
  covers: [67],
  title: "不公开到门牌的家庭住址",
  severity: "must",
  basis: {
    document: "永安市2022年第四季度政府网站检查通报",
    clause: "家庭地址只保留到乡（镇）、街道",
    kind: "profile",
    verified: true,
  },
  params: { replacement: "***" },
  messages: { door: "这里有到门牌的住址，公开前请只保留到乡镇、街道，隐去“{text}”。" },
  examples: {
    good: [
      "家庭住址：云川市江北区柳林街道***",
      "办公地址：云川市幸福路12号3号楼2单元501室",
      "住房公积金12户",
      "幸福小区住宅12栋2单元改造",
      "东风村卫生室地址：东风村三组17号",
      "东风村三组17号的村卫生室已经恢复接诊。",
      "东风村三组17号停电检修，18号恢复。",
      "东风村三组17号机井已经修好。",
    ],
    bad: [
      "家庭住址：云川市江北区幸福路「12号3栋2单元501室」",
      "我住在柳林小区「8栋1单元302」，楼上漏水。",
      "「3号楼2单元501室」长期无人",
      "我是幸福路「12号」的居民",
      "我的联系方式是和平小区「8幢3单元302室」",
      "云水路「12号院5号楼1201」常年漏水",
      "您反映的东风村「三组17号」的危房问题",
      "东风村「3组17号」村民来信反映道路积水。",
    ],
    fixes: [["住址：柳林小区8栋1单元302", "住址：柳林小区***"]],
  },
  gate: 0,
  near: neighbours.numberDoor,
  doubt: (text) => anyHome.test(text) || text.includes("单元") || text.includes("号院") || hasStreet(text),

  *check(text, { replacement }) {
    const spans: Span[] = []
    for (const match of anyHome.test(text) ? findPattern(text, labelled) : []) {
      if (notHome.test(match[0])) continue
      const end = match.index + match[0].length
      spans.push({ start: end - group(match, 2).length, end, certain: true })
    }
    const flats = text.includes("单元") ? [...findPattern(text, flat)] : []
    const residents = hasStreet(text) ? [...findPattern(text, resident)] : []
    const yards = text.includes("号院") ? [...findPattern(text, courtyard)] : []
    const houses = text.includes("组") && hasStreet(text) ? villageHouses(text) : []
    for (const match of [...houses, ...flats, ...yards, ...residents]) {
      const start = match.index
      const end = start + match[0].length
      const isKnown = spans.some((span) => span.start < end && start < span.end)
      if (isKnown || office.test(text.slice(Math.max(0, start - 40), start))) continue
      spans.push({ start, end, certain: false })
    }
    for (const { start, end, certain } of spans.sort((a, b) => a.start - b.start)) {
      const hit = { messageId: "door", start, end, fix: replacement, fixKind: "mask" } as const
      // Notices about a building name flats as well.
      if (certain) yield hit
      else yield { ...hit, severity: "should" }
    }
  },
})

function villageHouses(text: string): RegExpExecArray[] {
  return [...findPattern(text, village)].filter(({ 0: { length }, index }) => {
    const before = text.slice(Math.max(0, index - 30), index)
    return !placeBefore.test(before) && !placeAfter.test(text.slice(index + length, index + length + 16))
  })
}

/** 幸福路12号; where numbers have full-width digits it may be. */
function hasStreet(text: string): boolean {
  return (readingOf(text).kinds & chars.fullAlnum) !== 0 || doubtsIn(text, doubtOfStreet) !== 0
}

function doubtOfStreet(units: Uint16Array, start: number, end: number): number {
  return streetEnds[units[start - 1] ?? 0] === 1 && houseMarks[units[end] ?? 0] === 1 ? 1 : 0
}

interface Span {
  readonly start: number
  readonly end: number
  /** Said to be somebody's home, not only written like one. */
  readonly certain: boolean
}
