import { randomUUID } from "node:crypto"
import { ActError } from "../letters/act-error.ts"
import { type Role, roles } from "../letters/states.ts"
import { type Mailbox, timeOf } from "../mailbox.ts"
import { hashPassword, randomPassword } from "../secrets/password.ts"
import type { StaffRow } from "../store/tables.ts"
import { findByName } from "./log-in.ts"
import { readUnits } from "./read-letter.ts"

export function readStaff(mailbox: Mailbox): Promise<StaffRow[]> {
  return mailbox.db
    .selectFrom("staff")
    .selectAll()
    .where("site", "=", mailbox.site)
    .orderBy("username")
    .execute()
}

/** Makes an account; its first password is returned once and must be changed at the first login. */
export async function createAccount(
  mailbox: Mailbox,
  fields: Readonly<Record<string, string>>,
): Promise<string> {
  const { username = "", name = "", unit = "" } = fields
  if (!/^[a-z][a-z0-9._-]{1,39}$/.test(username))
    throw new ActError(422, "用户名应为2至40个小写字母、数字，以字母开头。")
  if (name.trim() === "" || name.length > 40) throw new ActError(422, "请填写姓名，不超过40个字。")
  const chosen = rolesOf(fields)
  if (!(await readUnits(mailbox)).some(({ id }) => id === unit)) throw new ActError(422, "请选择单位。")
  if ((await findByName(mailbox, username)) !== undefined) throw new ActError(422, "这个用户名已存在。")
  const clear = randomPassword()
  const row: StaffRow = {
    site: mailbox.site,
    id: randomUUID(),
    username,
    name: name.trim(),
    unit,
    roles: JSON.stringify(chosen),
    password: await hashPassword(clear),
    failures: 0,
    locked_until: "",
    disabled: 0,
    must_change: 1,
    created_at: timeOf(mailbox),
    email: emailOf(fields),
    totp: "",
    totp_step: 0,
  }
  await mailbox.write((trx) => trx.insertInto("staff").values(row).execute())
  return clear
}

export async function resetPassword(mailbox: Mailbox, id: string): Promise<string> {
  const clear = randomPassword()
  await setPassword(mailbox, id, clear, true)
  // Whoever lost the phone has no other way back in.
  await updateStaff(mailbox, id, { totp: "", totp_step: 0 })
  return clear
}

export async function setPassword(
  mailbox: Mailbox,
  id: string,
  clear: string,
  mustChange: boolean,
): Promise<void> {
  const password = await hashPassword(clear)
  await updateStaff(mailbox, id, { password, must_change: mustChange ? 1 : 0, failures: 0, locked_until: "" })
}

/** Nobody can shut themselves out, so that the last administrator stays. */
export async function setDisabled(
  mailbox: Mailbox,
  id: string,
  disabled: boolean,
  by: string,
): Promise<void> {
  if (id === by) throw new ActError(422, "不能停用自己的账户。")
  await updateStaff(mailbox, id, { disabled: disabled ? 1 : 0 })
}

export async function setRoles(
  mailbox: Mailbox,
  id: string,
  fields: Readonly<Record<string, string>>,
  by: string,
): Promise<void> {
  const chosen = rolesOf(fields)
  if (id === by && !chosen.includes("admin")) throw new ActError(422, "不能取消自己的系统管理权限。")
  await updateStaff(mailbox, id, { roles: JSON.stringify(chosen), email: emailOf(fields) })
}

export async function createUnit(mailbox: Mailbox, fields: Readonly<Record<string, string>>): Promise<void> {
  const name = (fields["name"] ?? "").trim()
  if (name === "" || name.length > 40) throw new ActError(422, "请填写单位名称，不超过40个字。")
  const units = await readUnits(mailbox)
  if (units.some((unit) => unit.name === name)) throw new ActError(422, "这个单位已存在。")
  const position = Math.max(0, ...units.map((unit) => unit.position)) + 1
  const row = { site: mailbox.site, id: randomUUID(), name, parent: "", position }
  await mailbox.write((trx) => trx.insertInto("unit").values(row).execute())
}

function emailOf(fields: Readonly<Record<string, string>>): string {
  const email = (fields["email"] ?? "").trim()
  if (email !== "" && !/^[^@\s<>,;]{1,64}@[^@\s<>,;]{1,120}$/.test(email))
    throw new ActError(422, "电子邮箱格式不正确。")
  return email
}

function rolesOf(fields: Readonly<Record<string, string>>): Role[] {
  const chosen = (fields["role"] ?? "").split(",")
  const known = roles.filter((role) => chosen.includes(role))
  if (known.length === 0) throw new ActError(422, "请至少选择一个角色。")
  return known
}

export async function updateStaff(mailbox: Mailbox, id: string, set: Partial<StaffRow>): Promise<void> {
  await mailbox.write((trx) =>
    trx.updateTable("staff").set(set).where("site", "=", mailbox.site).where("id", "=", id).execute(),
  )
}
