/** A feed that cannot be understood; `path` says where, e.g. `interpretations[2].form`. */
export class FeedError extends Error {
  override readonly name = "FeedError"
  readonly path: string

  constructor(path: string, problem: string) {
    super(`${path}: ${problem}`)
    this.path = path
  }
}

/** Reads the fields of one JSON object and knows where it is, for error messages. */
export class FeedReader {
  readonly path: string
  private readonly fields: Readonly<Record<string, unknown>>

  constructor(json: unknown, path: string) {
    this.path = path
    this.fields = asObject(json, path)
  }

  private at(name: string): string {
    return this.path === "" ? name : `${this.path}.${name}`
  }

  /** Text that must be there. */
  needs(name: string): string {
    const value = this.text(name)
    if (value === "") throw new FeedError(this.at(name), "必须填写")
    return value
  }

  /** Text that may be missing. */
  text(name: string): string {
    const value = this.fields[name] ?? ""
    if (typeof value !== "string") throw new FeedError(this.at(name), "应为文字")
    return value.trim()
  }

  /** A civil date, or nothing. */
  date(name: string): string {
    const value = this.text(name)
    if (value !== "" && !/^\d{4}-\d{2}-\d{2}$/.test(value)) {
      throw new FeedError(this.at(name), `日期应写成 2026-03-01 的样子，现在是“${value}”`)
    }
    return value
  }

  number(name: string): number | undefined {
    const value = this.fields[name]
    if (value === undefined) return undefined
    if (typeof value !== "number" || !Number.isFinite(value)) throw new FeedError(this.at(name), "应为数字")
    return value
  }

  oneOf<Choice extends string>(name: string, choices: readonly Choice[]): Choice {
    const value = this.needs(name)
    const choice = choices.filter((candidate) => candidate === value)[0]
    if (!choice) throw new FeedError(this.at(name), `“${value}”不在可用值中：${choices.join("、")}`)
    return choice
  }

  texts(name: string): string[] {
    return this.array(name).map((item, index) => {
      if (typeof item !== "string") throw new FeedError(`${this.at(name)}[${index}]`, "应为文字")
      return item.trim()
    })
  }

  numbers(name: string): number[] {
    return this.array(name).map((item, index) => {
      if (typeof item !== "number") throw new FeedError(`${this.at(name)}[${index}]`, "应为数字")
      return item
    })
  }

  list<Item>(name: string, read: (item: FeedReader) => Item): Item[] {
    return this.array(name).map((item, index) => read(new FeedReader(item, `${this.at(name)}[${index}]`)))
  }

  one<Item>(name: string, read: (item: FeedReader) => Item): Item | undefined {
    const value = this.fields[name]
    return value === undefined ? undefined : read(new FeedReader(value, this.at(name)))
  }

  private array(name: string): readonly unknown[] {
    const value = this.fields[name] ?? []
    if (!Array.isArray(value)) throw new FeedError(this.at(name), "应为数组")
    return value
  }
}

function asObject(json: unknown, path: string): Readonly<Record<string, unknown>> {
  if (typeof json !== "object" || json === null || Array.isArray(json)) {
    throw new FeedError(path || "(root)", "应为对象")
  }
  return { ...json }
}
