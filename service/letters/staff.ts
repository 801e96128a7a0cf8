import type { LetterRow } from "../store/tables.ts"
import type { Role } from "./states.ts"

/** Who is at the desk. */
export interface Staff {
  readonly id: string
  readonly username: string
  readonly name: string
  readonly unit: string
  readonly roles: readonly Role[]
  readonly mustChange: boolean
}

export function hasRole(staff: Staff, role: Role): boolean {
  return staff.roles.includes(role)
}

/** The desk sees every letter, a unit's people their unit's, an administrator by that office alone none. */
export function maySee(staff: Staff, letter: Pick<LetterRow, "unit">): boolean {
  return (
    hasRole(staff, "clerk") ||
    ((hasRole(staff, "unit") || hasRole(staff, "head")) && staff.unit === letter.unit)
  )
}

/**
 * Unit and head act for their own unit. Who sits at the desk as well may act for any: in a small office one person
 * is everything.
 */
export function mayAct(staff: Staff, { unit }: Pick<LetterRow, "unit">, by: readonly string[]): boolean {
  return staff.roles.some(
    (role) => by.includes(role) && (role === "clerk" || staff.unit === unit || hasRole(staff, "clerk")),
  )
}

/** Contact data is for the desk; for the unit only after the desk has granted it for this letter. */
export function mayReveal(staff: Staff, letter: LetterRow): boolean {
  return hasRole(staff, "clerk") || (maySee(staff, letter) && letter.contact_granted === 1)
}
