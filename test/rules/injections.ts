/** One fault put into a clean text, and where it then stands. */
export interface Injection {
  readonly kind: string
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Replaces one match; the answer is the new words, or undefined to leave the place alone. */
type Spoil = (match: RegExpExecArray) => string | undefined

interface Recipe {
  readonly kind: string
  readonly where: RegExp
  readonly spoil: Spoil
  /** Take every `step`th place only: doubled marks in every combination everywhere would be thousands. */
  readonly step?: number
}

const docno = /(\p{sc=Han})〔(\d{4})〕(\d{1,3})号/gu
const recipes: readonly Recipe[] = [
  ...[
    ["[", "]"],
    ["［", "］"],
    ["【", "】"],
    ["（", "）"],
    ["(", ")"],
    ["﹝", "﹞"],
    ["„", "‟"],
    ["{", "}"],
    ["<", ">"],
    ["〈", "〉"],
    ["《", "》"],
    ["〔", "]"],
    ["[", "〕"],
    ["〔", "）"],
    ["【", "〕"],
    ["", "〕"],
    ["〔", ""],

    ["〔 ", "〕"],
    ["〔", "〕 "],
    [" 〔", "〕"],
    ["〔", " 〕"],
    ["〔", "年〕"],
    ["〔", "〕第"],
    ["〔", "〕0"],
    ["\n〔", "〕"],
    ["〔", "\n〕"],
    ["〔", "〕\n"],
    ["〔〔", "〕"],
  ].map(([open, close]) =>
    at("docno", docno, ([, code, year, no]) => `${code}${open}${year}${close}${no}号`),
  ),
  at("docno", docno, ([, code, year, no]) => `${code}〔${year}〕${no}`),
  at("docno", docno, ([, code, year]) => `${code}〔${year}〕号`),
  at("docno", docno, ([, code, year, no]) => `${code}〔${year?.slice(2)}〕${no}号`),
  at("docno", docno, ([, code, year, no]) => `${code}〔${year}〕${no}号号`),
  at("docno", docno, ([, code, year, no]) => `${code}〔${year}〕${no} 号`),
  ...[..."，。；：、"].flatMap((mark) =>
    [..."，。；：、"].map((second) => at("doubled mark", new RegExp(mark, "gu"), () => mark + second, 19)),
  ),
  ...[..."，。；：、"].map((mark) => at("doubled mark", new RegExp(mark, "gu"), () => `${mark},`, 23)),
  ...[..."“”《》（）〈〉"].map((mark) => at("lost bracket", new RegExp(mark, "gu"), () => "", 3)),
  at("lost bracket", /”/gu, () => "“", 3),
  at("lost bracket", /》/gu, () => "《", 3),
  at("lost bracket", /（/gu, () => "(", 3),
  at("lost bracket", /）/gu, () => ")", 3),
  at("lost bracket", /）/gu, () => "））", 5),
  at("lost bracket", /《/gu, () => "《《", 5),
  at("nested title", /〈([^〉]+)〉/gu, ([, inner]) => `《${inner}》`),
  at("nested title", /〈([^〉]+)〉/gu, ([, inner]) => `<${inner}>`),
  at("half-width mark", /(?<=\p{sc=Han})，(?=\p{sc=Han})/gu, () => ",", 11),
  at("half-width mark", /(?<=\p{sc=Han})；(?=\p{sc=Han})/gu, () => ";", 2),
  at("half-width mark", /(?<=\p{sc=Han})：(?=\p{sc=Han})/gu, () => ":", 3),
  at("half-width mark", /(?<=\p{sc=Han})。$/gmu, () => ".", 5),
  at("ellipsis", /(?<=\p{sc=Han})，(?=\p{sc=Han})/gu, () => "......", 31),
  at("ellipsis", /(?<=\p{sc=Han})，(?=\p{sc=Han})/gu, () => "。。。", 31),
  ...[2, 3, 4, 5, 6].map((length) =>
    at(
      "doubled word",
      new RegExp(`(?<=^|[，。；：、])\\p{sc=Han}{${length}}(?=[\\p{sc=Han}，。；])`, "gmu"),
      ([word = ""]) => (new Set(word).size === 1 ? undefined : word + word),
      13,
    ),
  ),
  at("doubled word", /(?<=\p{sc=Han}{2})的(?=\p{sc=Han}{2})/gu, () => "的的", 5),
  at("doubled word", /(?<=\p{sc=Han})了(?=\p{sc=Han})/gu, () => "了了", 2),
  at("doubled word", /(?<=\p{sc=Han})是(?=\p{sc=Han})/gu, () => "是是", 3),
  at("date", /\d{1,2}月\d{1,2}日/gu, () => "2月30日", 3),
  at("date", /\d{1,2}月\d{1,2}日/gu, () => "9月31日", 3),
  at("date", /\d{1,2}月(\d{1,2})日/gu, ([, day]) => `13月${day}日`, 3),
  at("date", /(\d{1,2})月\d{1,2}日/gu, ([, month]) => `${month}月32日`, 3),
  at("date", /\d{4}年(?=\d{1,2}月)/gu, () => "二〇二六年", 2),
  at("date", /(?<=\d{4}年)\d{1,2}月(?=\d)/gu, () => "三月", 2),
  at("date", /(?<=\d月)\d{1,2}日/gu, () => "十五日", 3),
  at("date", /\d{4}年(?=\d{1,2}月)/gu, () => "20026年", 3),
  at("date", /\d{4}年(?=\d{1,2}月)/gu, () => "206年", 3),
  at("date", /\d{4}年\d{1,2}月\d{1,2}日$/gmu, () => "二○二六年三月五日"),
  at("date", /(?<=\d{4}年\d{1,2}月\d{1,2}日（星期)[一二三四五六日]/gu, ([day]) =>
    day === "一" ? "二" : "一",
  ),
  at("variant", /台账/gu, () => "台帐"),
  at("variant", /其他/gu, () => "其它"),
  at("variant", /账户/gu, () => "帐户"),
  at("variant", /撤销/gu, () => "撤消"),
  at("variant", /登录(?=江岭|云川|网|市)/gu, () => "登陆"),
  at("variant", /部署/gu, () => "布署"),
  at("until", /截止(?=时间|日期)/gu, () => "截至"),
  at("until", /截至(?=\d{4}年|目前)/gu, () => "截止"),
  at("ordinal", /^二、/gmu, () => "三、"),
  at("ordinal", /^三、/gmu, () => "二、"),
  at("ordinal", /^（三）/gmu, () => "（二）"),
  at("ordinal", /^第八条/gmu, () => "第七条"),
  at("lost kind", /(?<=《[^《》]{2,20}关于[^《》]{4,40})的(?:通知|意见|决定)(?=》)/gu, () => ""),
  ...(
    [
      ["人民政府", "人名政府"],
      ["有关规定", "有关归定"],
      ["贯彻落实", "惯彻落实"],
      ["通知如下", "通之如下"],
      ["国民经济和社会发展", "国民经济和社发展"],
      ["中华人民共和国", "中华人民共国"],
      ["领导小组", "领导小姐"],
      ["办公室", "办工室"],
      ["工作人员", "工作人原"],
      ["联系电话", "联系电活"],
      ["监督管理", "监督管里"],
      ["安全生产", "安全身产"],
      ["实施方案", "实旋方案"],
      ["基本养老保险", "基本养老报险"],
      ["人力资源和社会保障局", "人力资原和社会保障局"],
      ["公共资源交易", "公告资源交易"],
      ["保障措施", "保障错施"],
      ["依法追究刑事责任", "依法追纠刑事责任"],
    ] as const
  ).map(([right, wrong]) => at("typo", new RegExp(right, "gu"), () => wrong, 2)),
]

function at(kind: string, where: RegExp, spoil: Spoil, step = 1): Recipe {
  return { kind, where, spoil, step }
}

/** Every recipe at every place it fits, one fault a text. */
export function* injectionsInto(clean: string): Generator<Injection> {
  for (const { kind, where, spoil, step = 1 } of recipes) {
    let count = 0
    for (const match of clean.matchAll(where)) {
      if (count++ % step !== 0) continue
      const wrong = spoil(match)
      if (wrong === undefined || wrong === match[0]) continue
      const start = match.index
      const text = clean.slice(0, start) + wrong + clean.slice(start + match[0].length)
      yield { kind, text, start, end: start + wrong.length }
    }
  }
}
