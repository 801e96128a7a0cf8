import * as v from "valibot"

/** What an office may choose for itself; kept as JSON in the site's row. */
export const Settings = v.object({
  /** Review steps before the answer: 3 is clerk, department head, unit head; the head's step always stays. */
  reviewSteps: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3)), 1),
  /** Close of business, e.g. 17:30: what comes later counts as received on the next working day. "" for midnight. */
  cutOff: v.optional(v.pipe(v.string(), v.regex(/^$|^([01]\d|2[0-3]):[0-5]\d$/)), ""),
  /** Days after the answer during which the writer may ask once more; then the letter closes. */
  reopenDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(90)), 15),
  /** After so many days contact data and attachments are destroyed (个人信息保护法 第十九条). */
  retentionDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(30), v.maxValue(3650)), 730),
  themes: v.optional(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(20))), [
    "城乡建设",
    "交通出行",
    "教育文化",
    "医疗卫生",
    "住房保障",
    "劳动社保",
    "市容环境",
    "公共安全",
    "其他",
  ]),
})
export type Settings = v.InferOutput<typeof Settings>

export function parseSettings(json: string): Settings {
  return v.parse(Settings, JSON.parse(json))
}
