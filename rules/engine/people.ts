/** Surnames that cover nearly everybody, compound ones included. Written for telling lists of names from lists of words. */
const surnames = new Set(
  "王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚汤陶黎温莫易樊乔文安殷颜庄章鲁倪庞邢俞翟蓝聂齐向申葛岳",
)

/** Two or three Han characters beginning with a surname, or two and a space: “张伟”, “李  娜”. Masked names do not count. */
export function looksLikeName(text: string): boolean {
  const name = text.trim().replace(/[ \u00a0\u3000]+/g, "")
  return /^\p{sc=Han}{2,3}$/u.test(name) && surnames.has(name[0] ?? "") && !otherWord.test(name)
}

/** Places, amounts and table heads that begin like a name. */
const otherWord =
  /[村镇乡市县区州组街路局社校园班级元费额图表类员户性证号病院店厂所站部科办房件案全务度间式化程法]$/u

/** How many names a list holds; 0 for a text of which names are not the greater part. */
export function countNames(text: string): number {
  if (!mayBeNames(text)) return 0
  const parts = text
    .replace(/^[^：:]{0,20}[：:]/, "")
    .split(/[、，,；;。\s\d.]+/)
    .filter((part) => part !== "")
  const names = parts.filter(looksLikeName).length
  return names * 5 >= parts.length * 3 ? names : 0
}

/** The same question asked of lengths and surnames only: dismisses running text without cutting it into parts. */
function mayBeNames(text: string): boolean {
  let parts = 0
  let likely = 0
  let start = beginOfList(text)
  for (let at = start; at <= text.length; at++) {
    if (at < text.length && kindOf[text.charCodeAt(at)] !== separator) continue
    if (at > start) parts++
    if (at >= start + 2 && at <= start + 6 && kindOf[text.charCodeAt(start)] === surname) likely++
    start = at + 1
  }
  return likely > 0 && likely * 5 >= parts * 3
}

/** Behind the colon of “名单：”. */
function beginOfList(text: string): number {
  for (let at = 0; at <= 20 && at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0x3a || unit === 0xff1a) return at + 1
  }
  return 0
}

const surname = 1
const separator = 2
const kindOf = new Uint8Array(65536)
for (const one of surnames) kindOf[one.charCodeAt(0)] = surname
for (const one of "、，,；;。.0123456789 \t\n\v\f\r\u00a0\u3000") kindOf[one.charCodeAt(0)] = separator
