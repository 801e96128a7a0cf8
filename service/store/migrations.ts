import { type CreateTableBuilder, type Kysely, sql } from "kysely"
import { finalStates } from "../letters/states.ts"
import type { Tables } from "./tables.ts"

type Db = Kysely<Tables>
type Column = readonly [name: string, type: "text" | "integer"]

/** Brings the database to the newest version; of several processes that start at once, one does each step. */
export async function migrate(db: Db, at: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await migrateOnce(db, at)
    } catch (error) {
      if (attempt >= 20 || !isRace(error)) throw error
      await new Promise((resolve) => setTimeout(resolve, 100 + 100 * Math.random()))
    }
  }
}

/** PostgreSQL: the step's number, the table, its type, or its row in the catalogue is already there. */
function isRace(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : ""
  return ["23505", "42P07", "42710", "40001", "40P01", "XX000"].includes(code)
}

/** One transaction a step; a step is never edited once released. */
async function migrateOnce(db: Db, at: string): Promise<void> {
  await sql`create table if not exists migration (version integer primary key, at text not null)`.execute(db)
  const done = await db
    .selectFrom("migration")
    .select(({ fn }) => fn.max("version").as("version"))
    .executeTakeFirst()
  for (let version = Number(done?.version ?? 0) + 1; version <= migrations.length; version++) {
    await db.transaction().execute(async (trx) => {
      // The number first: another process waits for its key, and then finds the step done.
      await trx.insertInto("migration").values({ version, at }).execute()
      await migrations[version - 1]?.(trx)
    })
  }
}

const migrations: readonly ((db: Db) => Promise<void>)[] = [
  async (db) => {
    await sql`create table site (site text not null primary key, name text not null, settings text not null,
      key_check text not null, calendar_rev integer not null)`.execute(db)
    for (const [name, keys, columns] of firstTables) await createTable(db, name, keys, columns)
    for (const [name, table, columns, unique] of firstIndexes) {
      const index = db.schema
        .createIndex(name)
        .on(table)
        .columns(["site", ...columns])
      await (unique ? index.unique() : index).execute()
    }
  },
  async (db) => {
    for (const [name, keys, columns] of noticeTables) await createTable(db, name, keys, columns)
    await db.schema
      .createIndex("notice_by_time")
      .on("notice")
      .columns(["site", "done_at", "run_at"])
      .execute()
    await db.schema.createIndex("event_by_time").on("event").columns(["site", "at"]).execute()
    for (const column of ["email", "totp"]) {
      await db.schema
        .alterTable("staff")
        .addColumn(column, "text", (c) => c.notNull().defaultTo(""))
        .execute()
    }
    await db.schema
      .alterTable("staff")
      .addColumn("totp_step", "integer", (c) => c.notNull().defaultTo(0))
      .execute()
  },
  async (db) => {
    await createTable(db, "wrong_try", "id", "key at")
    await db.schema.createIndex("wrong_try_by_key").on("wrong_try").columns(["site", "key", "at"]).execute()
  },
  async (db) => {
    await db.schema
      .alterTable("letter")
      .addColumn("done", "integer", (c) => c.notNull().defaultTo(0))
      .execute()
    await db
      .updateTable("letter")
      .set({ done: 1 })
      .where("state", "in", [...finalStates])
      .execute()
    for (const name of ["letter_by_state", "letter_by_unit"]) await db.schema.dropIndex(name).execute()
    await db.schema
      .createIndex("letter_by_done")
      .on("letter")
      .columns(["site", ...listColumns])
      .execute()
  },
  async (db) => {
    for (const [name, keys, columns] of surveyTables) await createTable(db, name, keys, columns)
    for (const [name, columns, unique] of responseIndexes) {
      const index = db.schema
        .createIndex(name)
        .on("survey_response")
        .columns(["site", "survey", ...columns])
      await (unique ? index.unique() : index).execute()
    }
  },
  (db) => createTable(db, "bucket", "key", "tokens:int at"),
  (db) =>
    db.schema
      .alterTable("survey")
      .addColumn("meeting", "text", (c) => c.notNull().defaultTo(""))
      .execute(),
]

/** Whatever the desk's list filters and sorts by: it reads the letters of one page, and of all others this index. */
const listColumns = ["done", "serial", "due_on", "state", "unit", "received_on"]

/** "a b:int" → columns; every table begins with `site`, nothing is null. */
function parse(columns: string): Column[] {
  return columns.split(" ").map((column) => {
    const [name = "", type] = column.split(":")
    return [name, type === "int" ? "integer" : "text"]
  })
}

async function createTable(db: Db, name: string, keys: string, columns: string): Promise<void> {
  const all: Column[] = [["site", "text"], ...parse(`${keys} ${columns}`.trim())]
  let table: CreateTableBuilder<string, string> = db.schema.createTable(name)
  for (const [column, type] of all) table = table.addColumn(column, type, (c) => c.notNull())
  const key = ["site", ...parse(keys).map(([column]) => column)]
  const states = check[name]
  if (states !== undefined) table = table.addCheckConstraint(`${name}_state`, sql.raw(states))
  await table.addPrimaryKeyConstraint(`${name}_key`, key).execute()
}

const check: Readonly<Record<string, string>> = {
  letter: "version > 0 and wants_public in (0, 1) and reopened in (0, 1)",
  upload: "state in ('staged', 'claimed', 'purged')",
  rating: "score between 1 and 3",
  survey: "version > 0 and responses >= 0",
}

const firstTables: readonly (readonly [string, string, string])[] = [
  ["unit", "id", "name parent position:int"],
  [
    "staff",
    "id",
    "username name unit roles password failures:int locked_until disabled:int must_change:int created_at",
  ],
  ["session", "token", "staff expires_at"],
  [
    "service",
    "code",
    "name description grp kinds unit unit_days:int citizen_days:int extension_days:int requires position:int active:int",
  ],
  [
    "letter",
    "id",
    "serial idem body_mac code_mac service kind theme title body wants_public:int state publication version:int unit " +
      "dispatches:int due_on due_provisional:int unit_due_on received_at received_on composed_at answered_at " +
      "answered_on answered_rev:int channel lang dup_of reopened:int contact_granted:int purge_on purged:int",
  ],
  ["contact", "letter", "key_id cipher"],
  ["upload", "sha256", "size:int kind state at"],
  ["attachment", "letter position:int", "sha256 name"],
  ["assignment", "letter seq:int", "unit role sent_at sent_by accepted_at returned_at reason"],
  [
    "clock",
    "letter kind round:int",
    "from_on days:int extended:int paused due_on provisional:int calendar_rev:int stopped_at",
  ],
  ["reply", "letter rev:int", "body by at"],
  ["review", "letter seq:int", "rev:int step:int by at verdict note"],
  [
    "publication",
    "letter rev:int",
    "title question answer by at approved_by published_at withdrawn_at reason",
  ],
  ["rating", "letter round:int", "score:int text at"],
  ["supplement", "letter seq:int", "text at"],
  ["event", "letter seq:int", "at actor kind data prev hash"],
  ["view_log", "id", "letter staff what at why"],
  ["job", "id", "kind letter run_at attempts:int lease_until error"],
  ["used_proof", "proof", "expires_at"],
  ["counter", "name", "value:int"],
  ["calendar_year", "year:int", "json rev:int at by"],
]

const noticeTables: readonly (readonly [string, string, string])[] = [
  ["notice", "id", "event letter channel staff at run_at attempts:int lease_until error done_at"],
  ["duty", "day", "staff"],
]

const surveyTables: readonly (readonly [string, string, string])[] = [
  [
    "survey",
    "id",
    "kind title intro unit state from_on until_on version:int responses:int opened_on closed_on published_on summary " +
      "opinions kept_tally",
  ],
  ["survey_question", "survey position:int", "kind words options required:int"],
  ["survey_response", "survey seq:int", "token network answers at"],
  ["survey_event", "survey seq:int", "at actor kind data prev hash"],
]

const responseIndexes: readonly (readonly [string, string[], boolean])[] = [
  ["survey_response_token", ["token"], true],
  ["survey_response_network", ["network", "at"], false],
]

const firstIndexes: readonly (readonly [string, keyof Tables, string[], boolean])[] = [
  ["staff_username", "staff", ["username"], true],
  ["letter_serial", "letter", ["serial"], true],
  ["letter_idem", "letter", ["idem"], true],
  ["letter_by_state", "letter", ["state", "due_on"], false],
  ["letter_by_unit", "letter", ["unit", "state", "due_on"], false],
  ["letter_by_receipt", "letter", ["received_on"], false],
  ["letter_by_purge", "letter", ["purge_on"], false],
  ["letter_by_publication", "letter", ["publication", "answered_on"], false],
  ["publication_by_time", "publication", ["published_at"], false],
  ["view_log_by_letter", "view_log", ["letter", "at"], false],
  ["job_by_time", "job", ["run_at"], false],
  ["used_proof_by_time", "used_proof", ["expires_at"], false],
]
