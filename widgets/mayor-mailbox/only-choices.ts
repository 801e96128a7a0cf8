import type { ServiceInfo } from "../../service/contract.ts"
import type { LetterFields } from "./letter-record.ts"

/** Where only one box or one kind is to be had, nobody needs to choose it; a kind the box does not take is dropped. */
export function withOnlyChoices(
  fields: LetterFields,
  boxes: readonly ServiceInfo[],
  box: string,
): LetterFields {
  const only = boxes.length === 1 ? boxes[0]?.service_code : undefined
  const service = box || fields.service || only || ""
  const kinds = boxes.filter((info) => info.service_code === service)[0]?.kinds ?? []
  const kept = kinds.filter((kind) => kind === fields.kind)[0]
  return { ...fields, service, kind: kept ?? (kinds.length === 1 ? (kinds[0] ?? "") : "") }
}
