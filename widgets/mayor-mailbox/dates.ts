import type { Language } from "../internal/language.ts"

const beijingMs = 8 * 60 * 60 * 1000
const two = (value: number) => String(value).padStart(2, "0")

/** A moment as the clock on a Chinese wall shows it, whatever zone the device is set to. */
export function momentText(iso: string, language: Language): string {
  const at = new Date(new Date(iso).getTime() + beijingMs)
  if (Number.isNaN(at.getTime())) return iso
  const day = [at.getUTCFullYear(), two(at.getUTCMonth() + 1), two(at.getUTCDate())].join("-")
  return dayText(day, language) + " " + two(at.getUTCHours()) + ":" + two(at.getUTCMinutes())
}

/** `2026-11-25` is 2026年11月25日. */
export function dayText(day: string, language: Language): string {
  const [year, month, date] = day.split("-")
  if (language === "en" || date === undefined) return day
  return year + "年" + Number(month) + "月" + Number(date) + "日"
}
