import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest"
import { emptyFields, type OutboxLetter, type SentLetter } from "../../widgets/mayor-mailbox/letter-record.ts"
import { memoryStore } from "../../widgets/mayor-mailbox/memory-store.ts"
import { Outbox, type OutboxOptions } from "../../widgets/mayor-mailbox/outbox.ts"
import type { Outcome } from "../../widgets/mayor-mailbox/outcome.ts"

const page = new EventTarget()

beforeAll(() => {
  vi.stubGlobal("addEventListener", page.addEventListener.bind(page))
  vi.stubGlobal("removeEventListener", page.removeEventListener.bind(page))
  vi.stubGlobal("window", globalThis)
})

const later: Outcome = { kind: "later", reason: "down", afterMs: 0 }
const delivered: Outcome = { kind: "delivered", receipt: null }
const refused: Outcome = { kind: "refused", fields: {}, message: "" }

function letter(id: string): OutboxLetter {
  return { id, code: "", key: "k", fields: emptyFields, files: [], composedAt: id, attempts: 0 }
}

function sentFrom({ id, key, code }: OutboxLetter): SentLetter {
  return { id, key, code, serial: "", title: "", receivedAt: "", dueOn: "", dueProvisional: false }
}

/** One store for all tabs, with leases as IndexedDB keeps them. */
function sharedStore() {
  const leases = new Map<string, { owner: string; until: number }>()
  return {
    ...memoryStore(),
    lease: async (name: string, owner: string, now: number, until: number) => {
      const held = leases.get(name)
      const free = held === undefined || held.owner === owner || held.until < now
      if (free) leases.set(name, { owner, until })
      return free
    },
    release: (name: string) => void leases.delete(name),
  }
}

const open: Outbox[] = []

function tab(store: ReturnType<typeof sharedStore>, attempt: OutboxOptions["attempt"]) {
  const looked = vi.fn(async (_: readonly OutboxLetter[], __: ReadonlySet<string>) => {})
  const outbox = new Outbox({
    store,
    key: "k",
    attempt,
    settle: async (tried, outcome) => {
      if (outcome.kind === "delivered") await store.confirm(sentFrom(tried))
    },
    looked,
  })
  open.push(outbox)
  return { outbox, looked }
}

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 })
})
afterEach(() => {
  for (const outbox of open.splice(0)) outbox.stop()
  vi.useRealTimers()
})

test("keeps a letter until it is delivered, and counts the attempts", async () => {
  const store = sharedStore()
  await store.post(letter("a"), "", 0)
  const answers = [later, delivered]
  const { outbox } = tab(store, async () => answers.shift() ?? later)
  await outbox.flush()
  expect(await store.outbox("k")).toMatchObject([{ attempts: 1, dueAt: 1_004_000 }])
  await vi.advanceTimersByTimeAsync(3000)
  expect(answers).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(3000)
  expect(await store.outbox("k")).toEqual([])
  expect(await store.sent("k")).toHaveLength(1)
})

test("sends the letter on the screen at once, whether due or not", async () => {
  const store = sharedStore()
  await store.post({ ...letter("a"), attempts: 9, dueAt: Date.now() + 60_000 }, "", 0)
  const { outbox } = tab(store, async () => delivered)
  await outbox.flush()
  expect(await store.outbox("k")).toHaveLength(1)
  await outbox.send("a")
  expect(await store.outbox("k")).toEqual([])
})

test("does not let the letter on the screen wait behind others that get no answer", async () => {
  const store = sharedStore()
  await store.post(letter("a"), "", 0)
  await store.post(letter("b"), "", 0)
  const { outbox } = tab(store, ({ id }) =>
    id === "a" ? new Promise<Outcome>(() => {}) : Promise.resolve(delivered),
  )
  void outbox.flush()
  await vi.advanceTimersByTimeAsync(0)
  await store.post(letter("c"), "", 0)
  await outbox.send("c")
  expect((await store.outbox("k")).map(({ id }) => id)).toEqual(["a", "b"])
})

test("lets one misfortune hold up one letter only", async () => {
  const store = sharedStore()
  for (const id of ["a", "b", "c"]) await store.post(letter(id), "", 0)
  const { outbox } = tab(store, async ({ id }) => (id === "a" ? later : id === "b" ? refused : delivered))
  await outbox.flush()
  expect(await store.outbox("k")).toMatchObject([
    { id: "a", dueAt: 1_004_000 },
    { id: "b", dueAt: 1_300_000 },
  ])
})

test("runs once however often it is called", async () => {
  const store = sharedStore()
  await store.post(letter("a"), "", 0)
  const attempt = vi.fn(async () => later)
  const { outbox } = tab(store, attempt)
  await Promise.all([outbox.send("a"), outbox.flush(), outbox.flush(), outbox.send("a")])
  expect(attempt).toHaveBeenCalledOnce()
})

test("writes nothing of a letter that was on its way when the device was cleared", async () => {
  const store = sharedStore()
  await store.post(letter("a"), "", 0)
  let answer = (_: Outcome) => {}
  const { outbox } = tab(store, () => new Promise((resolve) => (answer = resolve)))
  void outbox.send("a")
  await vi.advanceTimersByTimeAsync(0)
  await store.clear()
  outbox.forget()
  answer(delivered)
  await vi.advanceTimersByTimeAsync(0)
  expect(await store.sent("k")).toEqual([])
})

describe("when the line comes back", () => {
  const offline: Outcome = { kind: "later", reason: "offline", afterMs: 0 }
  const lineComesBack = () => page.dispatchEvent(new Event("online"))

  test.each([
    ["while the letter is on its way", async () => lineComesBack(), async () => {}],
    ["while the round is not over yet", async () => {}, async () => lineComesBack()],
  ])("%s, the letter does not wait for its turn", async (_, duringAttempt, onLooking) => {
    const store = sharedStore()
    await store.post(letter("a"), "", 0)
    const answers = [offline, delivered]
    const { outbox, looked } = tab(store, async () => {
      await new Promise((next) => setTimeout(next, 10))
      if (answers.length === 2) await duringAttempt()
      return answers.shift() ?? later
    })
    looked.mockImplementation(async () => {
      if (answers.length === 1) await onLooking()
    })
    void outbox.send("a")
    await vi.advanceTimersByTimeAsync(1700)
    expect(await store.outbox("k")).toEqual([])
  })

  test("each letter is tried once, due or not, and then waits as before", async () => {
    const store = sharedStore()
    await store.post({ ...letter("a"), attempts: 9, dueAt: Date.now() + 60_000 }, "", 0)
    await store.post({ ...letter("b"), attempts: 9, dueAt: Date.now() + 60_000 }, "", 0)
    const attempt = vi.fn(async () => later)
    const { outbox } = tab(store, attempt)
    await outbox.flush()
    expect(attempt).not.toHaveBeenCalled()
    lineComesBack()
    await vi.advanceTimersByTimeAsync(30_000)
    expect(attempt).toHaveBeenCalledTimes(2)
  })
})

describe("two tabs", () => {
  test("never send one letter at the same time, and the other is told where it is", async () => {
    const store = sharedStore()
    await store.post(letter("a"), "", 0)
    let answer = (_: Outcome) => {}
    const first = tab(store, () => new Promise((resolve) => (answer = resolve)))
    const attempt = vi.fn(async () => delivered)
    const second = tab(store, attempt)
    void first.outbox.send("a")
    await vi.advanceTimersByTimeAsync(0)
    await second.outbox.send("a")
    expect(attempt).not.toHaveBeenCalled()
    expect(second.looked.mock.lastCall?.[1]).toEqual(new Set(["a"]))
    answer(delivered)
    await vi.advanceTimersByTimeAsync(2000)
    expect(attempt).not.toHaveBeenCalled()
    expect(second.looked.mock.lastCall?.[0]).toEqual([])
  })

  test("do not wait for the lease of one whose page is gone", async () => {
    const store = sharedStore()
    await store.post(letter("a"), "", 0)
    const first = tab(store, () => new Promise<Outcome>(() => {}))
    void first.outbox.send("a")
    await vi.advanceTimersByTimeAsync(0)
    page.dispatchEvent(new Event("pagehide"))
    const second = tab(store, async () => delivered)
    await second.outbox.send("a")
    expect(await store.outbox("k")).toEqual([])
  })

  test("do not take a lease from each other on the way out", async () => {
    const store = sharedStore()
    await store.post(letter("a"), "", 0)
    const first = tab(store, () => new Promise<Outcome>(() => {}))
    const attempt = vi.fn(async () => later)
    void first.outbox.send("a")
    await vi.advanceTimersByTimeAsync(0)
    first.outbox.stop()
    const second = tab(store, attempt)
    await second.outbox.send("a")
    page.dispatchEvent(new Event("pagehide"))
    await second.outbox.send("a")
    expect(attempt).not.toHaveBeenCalled()
  })

  test("send different letters side by side", async () => {
    const store = sharedStore()
    await store.post(letter("a"), "", 0)
    await store.post(letter("b"), "", 0)
    const first = tab(store, () => new Promise<Outcome>(() => {}))
    void first.outbox.send("a")
    await vi.advanceTimersByTimeAsync(0)
    const second = tab(store, async () => delivered)
    await second.outbox.send("b")
    expect((await store.outbox("k")).map(({ id }) => id)).toEqual(["a"])
  })

  test("take over from one that has died, and not from one that is only slow", async () => {
    const store = sharedStore()
    await store.post(letter("a"), "", 0)
    const first = tab(store, () => new Promise<Outcome>(() => {}))
    const attempt = vi.fn(async () => delivered)
    const second = tab(store, attempt)
    void first.outbox.send("a")
    await vi.advanceTimersByTimeAsync(0)
    await second.outbox.flush()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(attempt).not.toHaveBeenCalled()
    await store.lease("b", "dead tab", Date.now(), Date.now() + 20_000)
    await store.post(letter("b"), "", 0)
    await vi.advanceTimersByTimeAsync(15_000)
    expect(attempt).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(await store.outbox("k")).toMatchObject([{ id: "a" }])
  })
})
