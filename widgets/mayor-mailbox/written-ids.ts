/** Codes and serials as people read and write them. */

/** `ABCD-EFGH-JKMN`, easier to read out and to copy by hand. */
export function groupCode(code: string): string {
  return [code.slice(0, 4), code.slice(4, 8), code.slice(8)].join("-")
}

/** What people type: small letters, gaps, dashes, full-width characters, and the look-alikes Crockford leaves out. */
export function readCode(typed: string): string {
  return typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1")
}

/** `２０２６－０００１２３` and `2026 000123` are the same serial as `2026-000123`. */
export function readSerial(typed: string): string {
  const digits = typed.normalize("NFKC").replace(/\D/g, "")
  return digits.length === 10 ? digits.slice(0, 4) + "-" + digits.slice(4) : typed.trim()
}
