/**
 * Codes of numbers that look like a 发文字号 and follow rules of their own: law-suits and penalties, arbitration,
 * plots of land, certificates, purchases. Their serial numbers are padded and take 第 by custom.
 */
const otherCode =
  /(?:[初终再监执申]字?|刑|执|赔|仲案?字?|国用|集用|[证准许权备登鉴检药械消罚复裁挂拍]字?|[罚处令裁仲]决?字|罚决|许可|林权|选址|[地建乡告]字|土告|公示|公告|令|竞[磋谈价争]|磋商|谈判|询价|[采招磋谈询标]|采购|合同|字第|会议第|编号|册号|[A-Za-z])$/u
/** 项目编号：, 处罚决定书文号： before the number. */
const otherLabel =
  /(?:项目|采购|招标|投标|合同|协议|标段|地块|宗地|证书|证|许可|备案|登记|注册|案件|处罚|决定书|判决|裁定|裁决|批准|商标|产品|计划|立项|课题|档案|提案|建议|信访|受理)(?:编|文|批)?(?:号码?|字号)?\s?[：:（(]?\s?$/u
/** 05号地块, 0123号行政处罚决定书 after it. */
const otherThing =
  /^\s?号?\s?(?:地块|宗地|行政处罚|处罚|不予处罚|判决|裁定|裁决|仲裁|调解|复议|案|房|提案|建议|议案|合同|标段|决定书|意见书|通知书|鉴定)/u

/** Is the number whose code ends at `start + code.length` one of another kind than a 发文字号? */
export function isOtherNumber(text: string, start: number, code: string, end: number): boolean {
  return (
    otherCode.test(code) ||
    otherLabel.test(text.slice(Math.max(0, start - 12), start)) ||
    otherThing.test(text.slice(end, end + 8))
  )
}
