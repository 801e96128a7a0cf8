import { beforeAll, expect, test, vi } from "vitest"
import type { OutboxLetter, SentLetter } from "../../widgets/mayor-mailbox/letter-record.ts"
import { emptyFields } from "../../widgets/mayor-mailbox/letter-record.ts"
import { memoryStore } from "../../widgets/mayor-mailbox/memory-store.ts"
import { Outbox } from "../../widgets/mayor-mailbox/outbox.ts"
import type { Outcome } from "../../widgets/mayor-mailbox/outcome.ts"

beforeAll(() => {
  vi.stubGlobal("addEventListener", () => {})
  vi.stubGlobal("removeEventListener", () => {})
  vi.stubGlobal("window", globalThis)
})

const later: Outcome = { kind: "later", reason: "down", afterMs: 0 }
const delivered: Outcome = { kind: "delivered", receipt: null }

function letter(id: string): OutboxLetter {
  return { id, code: "", key: "k", fields: emptyFields, files: [], composedAt: "", attempts: 0 }
}

function sentFrom({ id, key, code }: OutboxLetter): SentLetter {
  return { id, key, code, serial: "", title: "", receivedAt: "", dueOn: "", dueProvisional: false }
}

test("keeps a letter until it is delivered, and counts the attempts", async () => {
  const store = memoryStore()
  await store.post(letter("a"))
  const answers = [later, delivered]
  const outbox = new Outbox({
    store,
    key: "k",
    attempt: async () => answers.shift() ?? later,
    settle: async (sent, outcome) => {
      if (outcome.kind === "delivered") await store.confirm(sentFrom(sent))
    },
    recheck: async () => {},
  })
  await outbox.flush()
  expect((await store.outbox("k")).map(({ attempts }) => attempts)).toEqual([1])
  await outbox.flush()
  expect(await store.outbox("k")).toEqual([])
  expect(await store.sent("k")).toHaveLength(1)
  outbox.stop()
})

test("sends nothing while another tab holds the lease, and looks what became of it", async () => {
  const store = { ...memoryStore(), lease: async () => false }
  await store.post(letter("a"))
  const attempt = vi.fn(async () => delivered)
  const recheck = vi.fn(async () => {})
  const outbox = new Outbox({ store, key: "k", attempt, settle: async () => {}, recheck })
  await outbox.flush()
  expect(attempt).not.toHaveBeenCalled()
  expect(recheck).toHaveBeenCalledOnce()
  outbox.stop()
})

test("looks what became of a letter that another tab has sent meanwhile", async () => {
  const recheck = vi.fn(async () => {})
  const attempt = async () => later
  const outbox = new Outbox({ store: memoryStore(), key: "k", attempt, settle: async () => {}, recheck })
  await outbox.flush()
  expect(recheck).toHaveBeenCalledOnce()
  outbox.stop()
})

test("runs once however often it is called", async () => {
  const store = memoryStore()
  await store.post(letter("a"))
  const attempt = vi.fn(async () => later)
  const outbox = new Outbox({ store, key: "k", attempt, settle: async () => {}, recheck: async () => {} })
  await Promise.all([outbox.flush(), outbox.flush(), outbox.flush()])
  expect(attempt).toHaveBeenCalledOnce()
  outbox.stop()
})
