import * as v from "valibot"
import { letterKinds } from "../contract.ts"
import { ActError } from "../letters/act-error.ts"
import type { Mailbox } from "../mailbox.ts"
import type { ServiceRow } from "../store/tables.ts"
import { readUnits } from "./read-letter.ts"

const days = (least: number) =>
  v.pipe(v.string(), v.regex(/^\d{1,3}$/), v.transform(Number), v.minValue(least), v.maxValue(90))
const words = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most))

const BoxInput = v.object({
  code: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/)),
  name: words(30),
  description: words(200),
  grp: words(20),
  unit: v.optional(v.string(), ""),
  unit_days: days(1),
  citizen_days: days(1),
  extension_days: days(0),
  position: v.optional(days(0), "0"),
})

/** A box and its promise; letters already received keep the days they were promised. */
export async function saveBox(mailbox: Mailbox, fields: Readonly<Record<string, string>>): Promise<void> {
  const parsed = v.safeParse(BoxInput, fields)
  if (!parsed.success)
    throw new ActError(422, wrongWords[String(parsed.issues[0].path?.[0]?.key)] ?? "有内容填写不正确。")
  const box = parsed.output
  if (box.citizen_days < box.unit_days) throw new ActError(422, "对来信人承诺的天数不能少于承办单位的天数。")
  const chosen = (fields["kind"] ?? "").split(",")
  const kinds = letterKinds.filter((kind) => chosen.includes(kind))
  if (kinds.length === 0) throw new ActError(422, "请至少选择一个来信类别。")
  if (box.unit !== "" && !(await readUnits(mailbox)).some(({ id }) => id === box.unit))
    throw new ActError(422, "请选择默认承办单位。")
  const requires = JSON.stringify({
    name: fields["needsName"] === "1",
    phone: fields["needsPhone"] === "1",
    address: fields["asksAddress"] === "1",
  })
  const row: ServiceRow = {
    ...box,
    site: mailbox.site,
    kinds: JSON.stringify(kinds),
    requires,
    active: fields["active"] === "1" ? 1 : 0,
  }
  await mailbox.write(async (trx) => {
    const others = await trx
      .selectFrom("service")
      .select("code")
      .where("site", "=", mailbox.site)
      .where("active", "=", 1)
      .where("code", "!=", box.code)
      .execute()
    if (row.active === 0 && others.length === 0) throw new ActError(422, "至少要有一个开放的信箱。")
    await trx
      .insertInto("service")
      .values(row)
      .onConflict((conflict) => conflict.columns(["site", "code"]).doUpdateSet(row))
      .execute()
  })
}

export function readBoxes(mailbox: Mailbox): Promise<ServiceRow[]> {
  return mailbox.db
    .selectFrom("service")
    .selectAll()
    .where("site", "=", mailbox.site)
    .orderBy("position")
    .execute()
}

const wrongWords: Readonly<Record<string, string>> = {
  code: "信箱代码应为1至40个小写字母、数字或连字符。",
  name: "请填写信箱名称，不超过30个字。",
  description: "请填写信箱说明，不超过200个字。",
  grp: "请填写分组，不超过20个字。",
  unit_days: "承办天数应为1至90个工作日。",
  citizen_days: "承诺天数应为1至90个工作日。",
  extension_days: "延期天数应为0至90个工作日。",
}
