/** A mistake in the command line: one line on stderr, exit code 2. The message says where and what. */
export class UsageError extends Error {
  override readonly name = "UsageError"
}
