/** A word list that cannot be read. `path` is `name:line:column`, or `name:line`. */
export class LexiconError extends Error {
  override readonly name = "LexiconError"
  readonly path: string

  constructor(path: string, what: string) {
    super(`${path}: ${what}`)
    this.path = path
  }
}
