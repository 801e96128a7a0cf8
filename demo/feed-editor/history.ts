/** Undo and redo over whole states; changes of one field within a second are one step. */
export function createHistory<State>(first: State, now: () => number = Date.now) {
  const past: State[] = []
  const future: State[] = []
  let present = first
  let lastField = ""
  let lastTime = 0
  return {
    get: (): State => present,
    canUndo: (): boolean => past.length > 0,
    canRedo: (): boolean => future.length > 0,
    set(state: State, field: string): void {
      const goesOn = field !== "" && field === lastField && now() - lastTime < 1000
      if (!goesOn) past.push(present)
      lastField = field
      lastTime = now()
      present = state
      future.length = 0
    },
    undo(): void {
      const before = past.pop()
      if (before === undefined) return
      future.push(present)
      present = before
      lastField = ""
    },
    redo(): void {
      const after = future.pop()
      if (after === undefined) return
      past.push(present)
      present = after
      lastField = ""
    },
  }
}
