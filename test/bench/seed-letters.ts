import { randomUUID } from "node:crypto"
import { macOfText } from "../../service/letters/accept-letter.ts"
import { hashOf } from "../../service/letters/events.ts"
import { loadKeys } from "../../service/secrets/keys.ts"
import { openSqlite } from "../../service/store/sqlite.ts"
import type { ClockRow, EventRow, LetterRow } from "../../service/store/tables.ts"
import { newCode } from "../service/support/start-service.ts"

const batch = 500
const units = ["office", "transport", "education", "housing", "health", "urban"]

/** Three years of a city: most answered, 2 % open. One transaction; returns the keys of every hundredth letter. */
export async function seedLetters(
  folder: string,
  count: number,
): Promise<{ serial: string; code: string }[]> {
  const { db, close } = await openSqlite(folder)
  const keys = loadKeys(folder)
  const sealing = { site: "default", keys }
  const samples: { serial: string; code: string }[] = []
  await db.transaction().execute(async (trx) => {
    for (let first = 1; first <= count; first += batch) {
      const made = Array.from({ length: Math.min(batch, count - first + 1) }, (_, at) => one(first + at))
      await trx
        .insertInto("letter")
        .values(made.map(({ letter }) => letter))
        .execute()
      await trx
        .insertInto("clock")
        .values(made.map(({ clock }) => clock))
        .execute()
      await trx
        .insertInto("event")
        .values(made.map(({ event }) => event))
        .execute()
      for (const { letter, code } of made)
        if (Number(letter.serial.slice(5)) % 100 === 0) samples.push({ serial: letter.serial, code })
    }
    await trx.insertInto("counter").values({ site: "default", name: "serial-2026", value: count }).execute()
  })
  await close()
  return samples

  function one(number: number) {
    const id = randomUUID()
    const code = newCode()
    const open = number % 50 === 0
    const day = `2026-${String(1 + (number % 11)).padStart(2, "0")}-${String(1 + (number % 28)).padStart(2, "0")}`
    const title = `第${number}封：公交线路何时恢复`
    const body = `请问青湖路第${number}段的公交线路什么时候恢复运行？沿线居民出行很不方便。`.repeat(4)
    const letter: LetterRow = {
      ...{ site: "default", id, serial: `2026-${String(number).padStart(6, "0")}`, idem: id, body_mac: "" },
      ...{ code_mac: keys.mac("code", id, code), service: "mayor", kind: "consult", theme: "交通出行" },
      ...{
        title,
        body,
        wants_public: 1,
        state: open ? "accepted" : "closed",
        done: open ? 0 : 1,
        publication: "private",
      },
      ...{ version: 1, unit: units[number % units.length] ?? "", dispatches: 1, due_on: day },
      ...{ due_provisional: 0, unit_due_on: day, received_at: `${day}T01:00:00.000Z`, received_on: day },
      ...{ composed_at: "", answered_at: "", answered_on: open ? "" : day, answered_rev: 0 },
      ...{ channel: "web", lang: "zh-CN", dup_of: "", reopened: 0, contact_granted: 0 },
      ...{ purge_on: "2029-01-01", purged: 0 },
    }
    const clock: ClockRow = {
      ...{ site: "default", letter: id, kind: "citizen", round: 0, from_on: day, days: 5, extended: 0 },
      ...{
        paused: "[]",
        due_on: day,
        provisional: 0,
        calendar_rev: 0,
        stopped_at: open ? "" : `${day}T02:00Z`,
      },
    }
    const facts = {
      state: letter.state,
      publication: letter.publication,
      text: macOfText(sealing, title, body),
    }
    const event: Omit<EventRow, "hash"> = {
      ...{ site: "default", letter: id, seq: 1, at: letter.received_at, actor: "citizen", kind: "received" },
      ...{ data: JSON.stringify(facts), prev: "" },
    }
    return { letter, code, clock, event: { ...event, hash: hashOf(sealing, event) } }
  }
}
