import type { Basis } from "../engine/types.ts"

// Standards that many rules rest on, so that every rule names them alike.

/** 《标点符号用法》, read in full. */
export function punctuationStandard(clause: string, kind: Basis["kind"] = "direct"): Basis {
  return { document: "GB/T 15834-2011", clause, kind, verified: true }
}

/** 《出版物上数字用法》, read in full. */
export function numeralStandard(clause: string, kind: Basis["kind"] = "direct"): Basis {
  return { document: "GB/T 15835-2011", clause, kind, verified: true }
}

/** 《党政机关公文格式》. */
export function formatStandard(clause: string, kind: Basis["kind"] = "direct"): Basis {
  return { document: "GB/T 9704-2012", clause, kind, verified: true }
}

/** The duty to publish accurately, from which rules about slips of the pen follow. */
export const accuracyDuty: Basis = {
  document: "中华人民共和国政府信息公开条例",
  clause: "第六条",
  kind: "derived",
  verified: false,
}
