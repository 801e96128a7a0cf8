const digits = "零一二三四五六七八九"

/** “二〇一五” → 2015; every shape of the zero counts. */
export function readHanYear(text: string): number {
  return Number([...text].map((one) => Math.max(0, digits.indexOf(one))).join(""))
}

/** “二十一” → 21, up to 99; NaN for anything else. */
export function readHanNumber(text: string): number {
  const match = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/u.exec(text)
  if (match === null || text === "") return Number.NaN
  const [, tens = "", ten = "", ones = ""] = match
  if (ten === "") return ones === "" || tens === "" ? digits.indexOf(tens + ones) : Number.NaN
  return (tens === "" ? 1 : digits.indexOf(tens)) * 10 + Math.max(0, digits.indexOf(ones || "零"))
}
