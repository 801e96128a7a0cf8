const han = /\p{sc=Han}/u
/** Words that lead to a number but are no part of it: “根据国办发” → “国办发”. */
const leadIn =
  /^.*(?:根据|按照|依据|依照|遵照|参照|参见|详见|原文|文号|以及|文件|通知|印发|转发|执行|落实|贯彻|学习|即将|下发|废止|修订|见|与|及|由|的)(?=\p{sc=Han}{2})/u
/** Beginnings of codes that everybody knows, where no lead-in word helps. */
const knownStart =
  /^.+?(?=(?:国办|国发|国函|国秘|中办|中发|厅字|[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼黔滇](?:府|政|办|发|委|党|人社|财|教|卫|环|建|民|农))\p{sc=Han}{0,6}$)/u
const longest = 8

/**
 * The 机关代字 that ends at `end`, without the words that lead to it; "" when no Chinese character stands there.
 * Where a code begins cannot be known for certain: beyond eight characters only the number proper is claimed.
 */
export function agencyCodeBefore(text: string, end: number): string {
  let start = end
  while (start > 0 && end - start < 16 && isHan(text, start - 1)) start--
  const run = text.slice(start, end).replace(leadIn, "")
  const code = run.length > longest ? run.replace(knownStart, "") : run
  return code.length > longest ? code.slice(-3) : code
}

function isHan(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return (unit >= 0x4e00 && unit <= 0x9fff) || (unit > 0x2e7f && han.test(text.charAt(at)))
}
