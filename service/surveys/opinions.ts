import * as v from "valibot"
import { ActError } from "../letters/act-error.ts"
import type { Mailbox } from "../mailbox.ts"

export const verdicts = ["采纳", "部分采纳", "未采纳"] as const

/** One opinion people gave, whether it was taken up, and why or how. */
export interface Opinion {
  readonly opinion: string
  readonly verdict: (typeof verdicts)[number]
  readonly reason: string
}

export const mostOpinions = 40

const OpinionInput = v.object({
  opinion: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500)),
  verdict: v.picklist(verdicts),
  reason: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500)),
})

/** The lines of the desk's form; a line without an opinion is none. */
export function readOpinions(fields: Readonly<Record<string, string>>): Opinion[] {
  const lines = Array.from({ length: mostOpinions }, (_, at) => at)
  return lines.flatMap((at) => {
    const [opinion = "", verdict = "", reason = ""] = ["opinion", "verdict", "reason"].map((name) =>
      (fields[`${name}-${at}`] ?? "").trim(),
    )
    if (opinion === "" && reason === "") return []
    const parsed = v.safeParse(OpinionInput, { opinion, verdict, reason })
    if (!parsed.success)
      throw new ActError(422, `第${at + 1}条意见没有填完整：意见和说明都要填写，各不超过500个字。`)
    return [parsed.output]
  })
}

export function opinionsOf(json: string): Opinion[] {
  return json === "" ? [] : JSON.parse(json)
}

/** Nobody is named in public: of the office's own words the grave findings count, of citizens' words every one. */
export function refusePersonalData(
  mailbox: Mailbox,
  { own, theirs }: { readonly own: readonly string[]; readonly theirs: readonly string[] },
): void {
  const grave = own.flatMap((text) =>
    mailbox.judge.privacy(text).filter(({ severity }) => severity === "must"),
  )
  const [first] = [...grave, ...theirs.flatMap((text) => mailbox.judge.privacy(text))]
  if (first !== undefined) throw new ActError(422, `公开的文字中有个人信息“${first.text}”：${first.message}`)
}
