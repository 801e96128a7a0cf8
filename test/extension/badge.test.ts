import { beforeEach, expect, test, vi } from "vitest"
import { countFrame, forgetGone } from "../../extension/background/badge.ts"
import type { Counts } from "../../extension/messages.ts"

const closed = 1
const asleep = 2
const open = 3

let texts: Map<number, string>

beforeEach(() => {
  texts = new Map()
  vi.stubGlobal("chrome", { storage: { session: sessionStore() }, action, tabs: { sendMessage } })
})

/** The browser refuses to draw on the button of a tab that has just been closed. */
const draw = async ({ tabId }: { readonly tabId: number }) => {
  if (tabId === closed) throw new Error(`No tab with id: ${tabId}.`)
}
const action = {
  async setBadgeText(details: { readonly tabId: number; readonly text: string }) {
    await draw(details)
    texts.set(details.tabId, details.text)
  },
  setBadgeTextColor: draw,
  setBadgeBackgroundColor: draw,
  setTitle: draw,
}

/** A tab the browser has put to sleep answers when somebody wakes it. */
function sendMessage(tab: number): Promise<void> {
  return tab === asleep ? new Promise(() => undefined) : Promise.resolve()
}

function sessionStore() {
  const kept: Record<string, unknown> = {}
  return {
    get: async (key: string) => (key in kept ? { [key]: kept[key] } : {}),
    set: async (items: object) => void Object.assign(kept, items),
    remove: async (key: string) => void Reflect.deleteProperty(kept, key),
  }
}

const musts = (must: number): { readonly counts: Counts; readonly document: string } => ({
  counts: { must, should: 0, hint: 0 },
  document: "document",
})

test("counts all frames of a tab together", async () => {
  await countFrame(open, "page", musts(1))
  expect(await countFrame(open, "editor", musts(2))).toMatchObject({ must: 3 })
  expect(texts.get(open)).toBe("3")
})

test("goes on counting when a tab is closed while its count is drawn", async () => {
  await countFrame(closed, "page", musts(1))
  await countFrame(open, "page", musts(2))
  expect(texts.get(open)).toBe("2")
})

test("does not wait for a tab that is asleep", async () => {
  await countFrame(asleep, "page", musts(1))
  void forgetGone(asleep, true)
  await countFrame(open, "page", musts(4))
  expect(texts.get(open)).toBe("4")
})
