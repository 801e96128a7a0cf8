/** The rows that describe the office itself; the letters' rows are in `tables.ts`. */
export interface OfSite {
  site: string
}

export interface SiteRow extends OfSite {
  name: string
  /** JSON of `Settings`. */
  settings: string
  /** Proves that the secret file belongs to this database. */
  key_check: string
  calendar_rev: number
}

export interface UnitRow extends OfSite {
  id: string
  name: string
  parent: string
  position: number
}

export interface StaffRow extends OfSite {
  id: string
  username: string
  name: string
  unit: string
  /** JSON list of `Role`. */
  roles: string
  password: string
  failures: number
  locked_until: string
  disabled: number
  must_change: number
  created_at: string
  /** For reminders; "" for none. */
  email: string
  /** Sealed TOTP secret; "" while the second factor is off. */
  totp: string
  /** Number of the last 30 seconds whose code was used: none works twice. */
  totp_step: number
}

/** Who keeps the desk on a day. */
export interface DutyRow extends OfSite {
  day: string
  staff: string
}

export interface SessionRow extends OfSite {
  token: string
  staff: string
  expires_at: string
}

export interface ServiceRow extends OfSite {
  code: string
  name: string
  description: string
  grp: string
  kinds: string
  /** Unit that gets the letters when the desk does not choose another; "" for none. */
  unit: string
  unit_days: number
  citizen_days: number
  extension_days: number
  requires: string
  position: number
  active: number
}
