import type { PageReading } from "../rules/index.ts"

const marks: readonly (readonly [RegExp, string])[] = [
  [/^\x89PNG|^GIF8|^\xff\xd8\xff|^BM.{4}\0\0\0\0/s, "图片"],
  [/^PK\x03\x04|^Rar!|^7z\xbc\xaf|^\x1f\x8b/, "压缩包或文档"],
  [/^%PDF-/, "PDF 文件"],
  [/^\xd0\xcf\x11\xe0/, "旧版 Office 文档"],
  [/^CWS|^FWS/, "Flash 动画"],
  [/^MZ/, "程序"],
]

/** Why these bytes are no page, whatever their name says; undefined when they may be one. */
export function notAPage(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0) return "文件是空的（0 字节）"
  const head = Buffer.from(bytes.subarray(0, 512)).toString("latin1")
  const kind = marks.find(([mark]) => mark.test(head))?.[1]
  return kind === undefined ? undefined : `不是网页，内容是${kind}`
}

const errorTitle =
  /^(?:(?:HTTP\s*(?:Status|错误)?\s*)?(?:40[0-9]|50[0-9])\b|找不到(?:该|此|网)?页|(?:该|您访问的|访问的)?页面不存在|无法(?:显示|找到)(?:该|此)?(?:网页|页面)|Not Found$|Error\s*(?:report|page)|Server Error|服务器(?:内部)?错误|Bad Gateway|Service Unavailable)|Error report$/i
const driverError =
  /Microsoft (?:OLE DB|VBScript|JET)|ODBC (?:Microsoft|SQL)|Fatal error:|java\.lang\.\w+Exception/

/** Why there is nothing on the page to judge; undefined when there is. Its template is judged with the other pages. */
export function nothingToRead({ page }: PageReading): string | undefined {
  const length = page.text.replace(/\s+/g, "").length
  if (length < 1500 && (errorTitle.test(page.title.trim()) || driverError.test(page.text))) {
    return "页面是服务器的错误信息"
  }
  if (length >= fewestCharacters || page.images.length > 0 || page.fields.length > 0) return undefined
  if (page.resources.some(({ kind }) => kind === "frame")) return "页面只有框架，内容在各框架网页中"
  if (page.resources.some(({ kind }) => kind === "script")) return "页面内容由脚本生成，没有可读的文字"
  return length === 0 ? "页面没有文字" : undefined
}

/** A page shorter than this is a shell. */
const fewestCharacters = 20
