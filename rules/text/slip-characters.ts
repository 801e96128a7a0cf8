import { soundsLike } from "./homophones.ts"
import { looksLike } from "./look-alikes.ts"

/** Characters that stand between the parts of a name without hurting it, and those that count. */
const harmless = unitSet(
  "的了和与及并或等也均都所地得以之为在对将其各市县区省州镇乡村本我全〇一二三四五六七八九十百千万两几第副非不未无新老旧原",
)
/** Both ways are words of their own: 监督检查, 监督检察; 实时监测, 适时监测. */
const bothRight = pairSet(
  "查察 定订 作做 帐账 它他 她他 实适 实时 及即 交缴 联连 须需 止至 录陆 示识 像象 利力 渡度 记纪 元员 员园 期其 分份 型形 有由 于与 和合 在再 时是 年念 会汇 法发 市事",
)

/** May `written` stand by a slip where `right` belongs? `isAny`: whatever it is, not only what sounds or looks like it. */
export function isOther(written: number, right: number, isAny: boolean): boolean {
  if (!isHan(written) || bothRight.has(pairOf(written, right))) return false
  if (soundsLike(written, right) || looksLike(written, right)) return true
  return isAny && !harmless.has(written)
}

/** A character written twice is a slip in every phrase, any other only in the names. */
export function isExtra(written: number, before: number, isAny: boolean): boolean {
  return isHan(written) && (written === before || (isAny && !harmless.has(written)))
}

function isHan(unit: number): boolean {
  return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf) || unit === 0x3007
}

function unitSet(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (one) => one.charCodeAt(0)))
}

/** Pairs of characters, in both orders. */
function pairSet(pairs: string): ReadonlySet<number> {
  return new Set(
    pairs.split(" ").flatMap((pair) => {
      const [one, other] = [pair.charCodeAt(0), pair.charCodeAt(1)]
      return [pairOf(one, other), pairOf(other, one)]
    }),
  )
}

function pairOf(one: number, other: number): number {
  return (one << 16) | other
}
