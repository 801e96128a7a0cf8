/** Longer than any answer takes, shorter than anybody looks at “sending”. */
const patienceMs = 30_000

/** A line that swallows everything must not keep anybody waiting for ever. */
export async function patiently<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const giving = new AbortController()
  const timer = setTimeout(() => giving.abort(), patienceMs)
  try {
    return await work(giving.signal)
  } finally {
    clearTimeout(timer)
  }
}
