/** Why an act is refused, for the person who tried it. */
export class ActError extends Error {
  override readonly name = "ActError"
  readonly status: 403 | 409 | 422

  constructor(status: 403 | 409 | 422, message: string) {
    super(message)
    this.status = status
  }
}
