import * as v from "valibot"
import { LetterInput, type ServiceInfo } from "../../service/contract.ts"
import { newLetterId, newQueryCode } from "./letter-ids.ts"
import type { LetterFields } from "./letter-record.ts"
import { toInput } from "./to-input.ts"

/** In the order of the form: the error summary lists faults from top to bottom. */
export const fieldOrder = [
  "service",
  "kind",
  "title",
  "body",
  "files",
  "name",
  "phone",
  "email",
  "address",
  "consent",
] as const
export type FieldName = (typeof fieldOrder)[number]

export type FaultKey =
  | "needService"
  | "needKind"
  | "needTitle"
  | "titleLength"
  | "needBody"
  | "bodyLength"
  | "needName"
  | "nameLength"
  | "needPhone"
  | "phoneForm"
  | "emailForm"
  | "addressLength"
  | "needConsent"

/** Checks with the service's own schema, and adds what the box demands and the form alone knows. */
export function checkLetter(fields: LetterFields, box: ServiceInfo | undefined): Map<FieldName, FaultKey> {
  const found: Partial<Record<FieldName, FaultKey>> = {}
  const draft = { id: newLetterId(), code: newQueryCode(), fields, files: [], composedAt: "" }
  const { composedAt: _, ...input } = toInput(draft, "zh-CN")
  const parsed = v.safeParse(LetterInput, input)
  for (const issue of parsed.issues ?? []) {
    const field = fieldOrder.filter((name) => name === issue.path?.[0].key)[0]
    if (field !== undefined) found[field] = faultOf(field, fields)
  }
  if (box === undefined) found.service = "needService"
  if (box !== undefined && fields.kind === "") found.kind = "needKind"
  if (box?.requires.name === true && fields.name.trim() === "") found.name = "needName"
  if (box?.requires.phone === true && fields.phone.trim() === "") found.phone = "needPhone"
  if (!fields.consent) found.consent = "needConsent"
  const faults = new Map<FieldName, FaultKey>()
  for (const name of fieldOrder) {
    const fault = found[name]
    if (fault !== undefined) faults.set(name, fault)
  }
  return faults
}

function faultOf(field: FieldName, fields: LetterFields): FaultKey {
  switch (field) {
    case "title":
      return fields.title.trim() === "" ? "needTitle" : "titleLength"
    case "body":
      return fields.body.trim() === "" ? "needBody" : "bodyLength"
    case "name":
      return "nameLength"
    case "phone":
      return "phoneForm"
    case "email":
      return "emailForm"
    case "address":
      return "addressLength"
    default:
      return "needService"
  }
}
