/** Token buckets by name; a bucket nobody used lately is full again and therefore forgotten. */
export interface Limiter {
  /** Takes one token. Returns 0 when there was one, otherwise the seconds until there will be. */
  take(name: string, rule: BucketRule): number
  /** What is worth keeping: so many buckets as they were left, those with the fewest tokens first. */
  emptiest(most: number): readonly (Bucket & { readonly key: string })[]
}

export interface BucketRule {
  readonly burst: number
  readonly perSecond: number
}

export interface Bucket {
  readonly tokens: number
  readonly at: number
}

const mostBuckets = 50_000

/** `keyOf` hides what a name says; `kept` are the buckets of the process before, by key. */
export function createLimiter(
  now: () => number,
  keyOf: (name: string) => string = (name) => name,
  kept: ReadonlyMap<string, Bucket> = new Map(),
): Limiter {
  const buckets = new Map(kept)
  const level = (key: string, { burst, perSecond }: BucketRule) => {
    const bucket = buckets.get(key)
    if (bucket === undefined) return burst
    return Math.min(burst, bucket.tokens + (Math.max(0, now() - bucket.at) / 1000) * perSecond)
  }
  const wait = (tokens: number, { perSecond }: BucketRule) =>
    tokens >= 1 ? 0 : Math.max(1, Math.ceil((1 - tokens) / perSecond))
  return {
    take(name, rule) {
      const key = keyOf(name)
      const tokens = level(key, rule)
      const seconds = wait(tokens, rule)
      buckets.delete(key)
      // Insertion order is age: the oldest goes first, so a flood of addresses cannot fill the memory.
      if (buckets.size >= mostBuckets)
        for (const oldest of [...buckets.keys()].slice(0, 1000)) buckets.delete(oldest)
      buckets.set(key, { tokens: seconds === 0 ? tokens - 1 : tokens, at: now() })
      return seconds
    },
    emptiest(most) {
      const all = [...buckets].map(([key, bucket]) => ({ key, ...bucket }))
      return all.sort((a, b) => a.tokens - b.tokens).slice(0, most)
    },
  }
}
