import type { Basis } from "../engine/types.ts"

// Standards that many rules rest on, so that every rule names them alike.

/** Clauses whose sentence one of us has read; any other number is from memory and is not shown as a quotation. */
const read: Readonly<Record<string, readonly string[]>> = {
  "GB/T 15834-2011": [
    "4.5.3.5",
    "4.8.2",
    "4.14.3.5",
    "4.15.3.5",
    "5.1",
    "5.1.3",
    "A.9.1",
    "A.13.1",
    "B.3.4",
    "B.3.8",
    "B.4",
  ],
  "GB/T 15835-2011": ["4.3", "5.1.2", "5.1.3", "5.1.7.1", "5.2.1", "5.2.5", "5.3"],
  "GB/T 9704-2012": ["7.2.5", "7.3.2", "7.3.5.4"],
}

/** 《标点符号用法》 */
export function punctuationStandard(clause: string, kind: Basis["kind"] = "direct"): Basis {
  return basis("GB/T 15834-2011", clause, kind)
}

/** 《出版物上数字用法》 */
export function numeralStandard(clause: string, kind: Basis["kind"] = "direct"): Basis {
  return basis("GB/T 15835-2011", clause, kind)
}

/** 《党政机关公文格式》 */
export function formatStandard(clause: string, kind: Basis["kind"] = "direct"): Basis {
  return basis("GB/T 9704-2012", clause, kind)
}

function basis(document: string, clause: string, kind: Basis["kind"]): Basis {
  return { document, clause, kind, verified: read[document]?.includes(clause) ?? false }
}

/** The duty to publish accurately, from which rules about slips of the pen follow. */
export const accuracyDuty: Basis = {
  document: "中华人民共和国政府信息公开条例",
  clause: "第六条",
  kind: "derived",
  verified: false,
}
