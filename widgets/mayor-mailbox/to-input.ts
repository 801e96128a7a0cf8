import { type LetterInput, letterKinds } from "../../service/contract.ts"
import { emptyFields, type OutboxLetter } from "./letter-record.ts"

/** The letter as it goes over the wire. Consent stays here: without it nothing is sent at all. */
export function toInput(
  letter: Pick<OutboxLetter, "id" | "code" | "fields" | "files" | "composedAt">,
  lang: LetterInput["lang"],
): LetterInput {
  const fields = { ...emptyFields, ...letter.fields }
  return {
    id: letter.id,
    code: letter.code,
    service: fields.service,
    kind: fields.kind === "" ? letterKinds[0] : fields.kind,
    title: fields.title.trim(),
    body: fields.body.trim(),
    name: fields.name.trim(),
    phone: fields.phone.trim(),
    email: fields.email.trim(),
    address: fields.address.trim(),
    wantsPublic: fields.wantsPublic,
    attachments: letter.files.map(({ sha256, name }) => ({ sha256, name })),
    composedAt: letter.composedAt,
    lang,
    website: "",
  }
}
