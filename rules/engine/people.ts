/** Surnames that cover nearly everybody, compound ones included. Written for telling lists of names from lists of words. */
const surnames = new Set(
  "王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚汤陶黎温莫易樊乔文安殷颜庄章鲁倪庞邢俞翟蓝聂齐向申葛岳",
)

/** Two or three Han characters beginning with a surname, or two and a space: “张伟”, “李  娜”. Masked names do not count. */
export function looksLikeName(text: string): boolean {
  const name = text.trim().replace(/[ \u00a0\u3000]+/g, "")
  return /^\p{sc=Han}{2,3}$/u.test(name) && surnames.has(name[0] ?? "")
}

/** How many of the parts of a text, separated by spaces or marks, look like names. */
export function countNames(text: string): number {
  return text
    .replace(/^[^：:]{0,20}[：:]/, "")
    .split(/[、，,；;。\s\d.]+/)
    .filter(looksLikeName).length
}
