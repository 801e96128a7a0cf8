import type { PageKind } from "../engine/facts.ts"

/** What the kind of a page is judged by. */
export interface KindSigns {
  readonly url: string
  /** Content of a meta tag, empty when missing; names are compared without case. */
  readonly meta: (name: string) => string
  readonly title: string
  readonly heading: string
  readonly boxLabels: readonly string[]
  readonly visibleDate: string
  readonly fields: number
  /** Characters of running text in the article's region. */
  readonly prose: number
  /** Rows of the longest list, and the number of lists with three rows or more. */
  readonly rows: number
  readonly datedRows: number
  readonly lists: number
  readonly text: string
}

/** Meta tags first: they are the site's own word (47号 annex); then the structure. */
export function pageKind(signs: KindSigns): PageKind {
  const type = signs.meta("ColumnType")
  if (type.includes("首页") || isHomeAddress(signs.url)) return "home"
  const isArticle = signs.meta("ArticleTitle") !== "" || signs.meta("PubDate") !== ""
  if (isArticle) return articleKind(signs, type)
  if (signs.meta("ColumnName") !== "") return columnKind(signs, type)
  return byStructure(signs, type)
}

function articleKind(signs: KindSigns, type: string): PageKind {
  const heading = signs.heading || signs.meta("ArticleTitle") || signs.title
  if (isInterpretation(heading) || type.includes("解读")) return "interpretation"
  if (isPolicy(signs.boxLabels) || /政策文件|规范性文件/.test(type)) return "policy"
  if (type.includes("办事") || isGuide(signs.text)) return "guide"
  return type.includes("咨询投诉") || isLetter(signs.text) ? "mailbox" : "article"
}

function columnKind(signs: KindSigns, type: string): PageKind {
  if (signs.fields >= 3 && (type.includes("咨询投诉") || isMailboxName(signs.title))) return "mailbox"
  // Forms for a letter's state, letters with their answers: no list of links, and not blank either.
  if (type.includes("咨询投诉") && signs.rows === 0 && signs.fields > 0) return "other"
  return "column"
}

function byStructure(signs: KindSigns, type: string): PageKind {
  const isList = signs.datedRows >= 3 && signs.rows * 12 > signs.prose
  if (isMailboxName(`${signs.title}${signs.heading}`) && (signs.fields >= 3 || isLetter(signs.text)))
    return "mailbox"
  if (isGuide(signs.text)) return "guide"
  const isPortal = signs.lists >= 4 || (signs.lists >= 3 && /门户网站|首页/.test(signs.title))
  // Without a heading the first date on the page is one of a list.
  if (isList && isPortal && (signs.visibleDate === "" || signs.heading === "")) return "home"
  if (isList && signs.boxLabels.length === 0) return "column"
  const isArticle = signs.prose >= 60 && (signs.visibleDate !== "" || signs.heading !== "")
  if (signs.boxLabels.length > 0 || isArticle) return articleKind(signs, type)
  return signs.rows >= 5 || /index(?:_\d+)?\.s?html?$/.test(signs.url) ? "column" : "other"
}

function isHomeAddress(url: string): boolean {
  return /^https?:\/\/[^/]+\/?(?:(?:index|default|home)\.(?:s?html?|jsp|aspx?|php|do))?(?:[?#].*)?$/i.test(
    url,
  )
}

function isInterpretation(heading: string): boolean {
  return /解读|一图读懂|图解/.test(heading) && !/关于.{0,60}解读.{0,60}的(?:通知|意见|方案)/.test(heading)
}

function isPolicy(labels: readonly string[]): boolean {
  return labels.some((label) =>
    /^(?:发文字号|文号|发文机关|制发机关|成文日期|有效性|时效性|效力状态)$/.test(label),
  )
}

const guideWords = [
  "设定依据",
  "受理条件",
  "申请条件",
  "办理材料",
  "申请材料",
  "办理流程",
  "办理地点",
  "办理时限",
  "收费标准",
]

function isGuide(text: string): boolean {
  return guideWords.filter((word) => text.includes(word)).length >= 4
}

function isLetter(text: string): boolean {
  return (
    /来信(?:时间|标题|内容|主题|人)|信件(?:编号|标题|内容)|留言(?:时间|标题|内容)/.test(text) &&
    /回复|答复/.test(text)
  )
}

function isMailboxName(title: string): boolean {
  return /信箱|咨询投诉|网上咨询|我要写信|留言板|互动交流/.test(title)
}
