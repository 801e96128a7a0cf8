import { useEffect, useState } from "preact/hooks"
import { watchStorage } from "../storage.ts"

/** A value read from storage, and read again whenever storage changes. */
export function useStored<Value>(read: () => Promise<Value>): Value | undefined {
  const [value, setValue] = useState<Value>()
  useEffect(() => {
    const until = new AbortController()
    const load = () => void read().then((now) => !until.signal.aborted && setValue(now))
    load()
    watchStorage(load, until.signal)
    return () => until.abort()
  }, [read])
  return value
}
