import { isCivilDate } from "../calendar/working-days.ts"

/** GB/T 2260 codes of provinces, written by hand; 81, 82 and 83 stand in residence permits since 2018. */
const provinces = new Set(
  "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83".split(
    " ",
  ),
)
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** 18 characters with a known province and a birth date that exists; says nothing of the check character. */
export function looksLikeIdNumber(digits: string): boolean {
  if (!/^\d{17}[\dX]$/.test(digits) || !provinces.has(digits.slice(0, 2))) return false
  if (!/^(?:18|19|20)$/.test(digits.slice(6, 8))) return false
  return isCivilDate(`${digits.slice(6, 10)}-${digits.slice(10, 12)}-${digits.slice(12, 14)}`)
}

/** A citizen's ID number by GB 11643: province, birth date and the check character (ISO 7064 MOD 11-2). */
export function isIdNumber(digits: string): boolean {
  if (!looksLikeIdNumber(digits)) return false
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
  return "10X98765432"[sum % 11] === digits[17]
}

/** The 15-digit form of before 1999, with a two-digit year. */
export function looksLikeOldIdNumber(digits: string): boolean {
  if (!/^\d{15}$/.test(digits) || !provinces.has(digits.slice(0, 2))) return false
  return isCivilDate(`19${digits.slice(6, 8)}-${digits.slice(8, 10)}-${digits.slice(10, 12)}`)
}

/** The check every bank card number passes (Luhn). */
export function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at])
    const doubled = at % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}
