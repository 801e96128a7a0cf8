/** Token buckets by name; a bucket nobody used lately is full again and therefore forgotten. */
export interface Limiter {
  /** Takes one token. Returns 0 when there was one, otherwise the seconds until there will be. */
  take(name: string, rule: BucketRule): number
}

export interface BucketRule {
  readonly burst: number
  readonly perSecond: number
}

const mostBuckets = 50_000

export function createLimiter(now: () => number): Limiter {
  const buckets = new Map<string, { tokens: number; at: number }>()
  const level = (name: string, { burst, perSecond }: BucketRule) => {
    const bucket = buckets.get(name)
    if (bucket === undefined) return burst
    return Math.min(burst, bucket.tokens + (Math.max(0, now() - bucket.at) / 1000) * perSecond)
  }
  const wait = (tokens: number, { perSecond }: BucketRule) =>
    tokens >= 1 ? 0 : Math.max(1, Math.ceil((1 - tokens) / perSecond))
  return {
    take(name, rule) {
      const tokens = level(name, rule)
      const seconds = wait(tokens, rule)
      buckets.delete(name)
      // Insertion order is age: the oldest goes first, so a flood of addresses cannot fill the memory.
      if (buckets.size >= mostBuckets)
        for (const oldest of [...buckets.keys()].slice(0, 1000)) buckets.delete(oldest)
      buckets.set(name, { tokens: seconds === 0 ? tokens - 1 : tokens, at: now() })
      return seconds
    },
  }
}
