import type { Basis, Checker, PageElement, PageReading, UnitLists } from "../../rules/index.ts"

/** The rules, ready to judge by one profile. */
export interface PreparedRules {
  readonly checker: Checker
  /** The unit's own lists; they belong to every draft. */
  readonly lists: UnitLists
  /** With pauses: see `unhurried`. */
  readPage(root: PageElement, url: string): Generator<undefined, PageReading>
  /** What a rule demands, in words. */
  titleOf(rule: string): string
  basisOf(rule: string): Basis | undefined
  /** Rules about pages, columns and sites have nothing to say about a text. */
  judgesText(rule: string): boolean
}

/**
 * The rules are a script of their own: it is put into a frame when the frame first has text to check, so that the
 * other pages do not pay for it.
 */
export interface Engine {
  /** Throws `ProfileError` or `LexiconError` naming the place when the rulebook or a list of the unit is broken. */
  prepare(
    profile: unknown,
    lexicons: Readonly<Record<string, string>>,
    lists: Readonly<Record<string, string>>,
  ): PreparedRules
}

const key = Symbol.for("civic-engine")

export function offerEngine(engine: Engine): void {
  Object.defineProperty(globalThis, key, { value: engine, configurable: true })
}

export function findEngine(): Engine {
  const engine: unknown = Reflect.get(globalThis, key)
  if (!isEngine(engine)) throw new TypeError("engine: the script with the rules is not in this frame")
  return engine
}

function isEngine(value: unknown): value is Engine {
  return typeof value === "object" && value !== null && "prepare" in value
}
