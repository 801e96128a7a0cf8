/** Says why the letters cannot be kept safely here. */
export class StoreError extends Error {
  override readonly name = "StoreError"
}
