import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { judgePage, readHtml } from "../../audit/judge.ts"
import { findProfile } from "../../audit/profiles.ts"
import type { ColumnId } from "../../demo/portal/content/item.ts"
import { addressOf, columns, contentDay, items, itemsOf } from "../../demo/portal/content.ts"
import { feeds } from "../../demo/portal/feeds.ts"
import { skins } from "../../demo/portal/skins.ts"
import { createChecker } from "../../rules/index.ts"
import { parseFeed } from "../../widgets/interpretation-panel/parse-feed.ts"

const ages = ["classic", "2008", "today"] as const

describe("the content", () => {
  test("is forty items with ids and addresses of their own, none newer than its clock", () => {
    expect(items).toHaveLength(40)
    expect(new Set(items.map(({ id }) => id)).size).toBe(40)
    for (const { id, published } of items) {
      expect(published, id).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/)
      expect(published.slice(0, 10) < contentDay, id).toBe(true)
      expect(published.startsWith(`${id.slice(0, 4)}-`), id).toBe(true)
    }
  })

  test("has one column that is stale on purpose and one that is blank, and says so", () => {
    expect(itemsOf("fangtan")).toEqual([])
    expect(itemsOf("tongji").every(({ published }) => published < "2026")).toBe(true)
    const others = Object.keys(columns).filter((id) => id !== "fangtan" && id !== "tongji") as ColumnId[]
    for (const id of others) expect(itemsOf(id)[0]?.published.slice(0, 7), id).toMatch(/^2026-1[01]/)
    expect(columns.fangtan.note).toContain("有意")
    expect(columns.tongji.note).toContain("有意")
  })

  test("relates only items that are there", () => {
    const ids = new Set(items.map(({ id }) => id))
    for (const { related = [] } of items) for (const id of related) expect(ids).toContain(id)
  })
})

describe("the feeds", () => {
  for (const [name, json] of Object.entries(feeds)) {
    test(`${name} is understood, quotes its document and leads to pages that are there`, () => {
      const feed = parseFeed(json)
      const policy = items.find((item) => item.feed === name)
      const text = [...(policy?.paragraphs ?? []), ...(policy?.annex?.paragraphs ?? [])].join("\n")
      expect(feed.document.title).toBe(policy?.title)
      for (const { quote } of feed.clauses) expect(text).toContain(quote)
      const addresses = new Set(items.map(addressOf))
      for (const { url } of feed.interpretations) if (url !== "") expect(addresses).toContain(url)
    })
  }

  test("are three, and every policy has a document box", () => {
    expect(itemsOf("zhengce")).toHaveLength(4)
    expect(itemsOf("zhengce").every(({ box }) => box !== undefined)).toBe(true)
    expect(Object.keys(feeds)).toHaveLength(3)
  })
})

describe("our own rules", () => {
  const checker = createChecker(findProfile("national"))
  const replies = [
    {
      serial: "2026-000012",
      title: "加装电梯的补助怎样申请",
      unit: "市住房和城乡建设局",
      repliedOn: "2026-11-12",
    },
    { serial: "2026-000011", title: "夜间门诊怎样预约", unit: "市卫生健康委员会", repliedOn: "2026-11-10" },
    { serial: "2026-000010", title: "滨河绿道路灯不亮", unit: "市城市管理局", repliedOn: "2026-11-09" },
  ]

  /** Everything that is at least a `should`, as rule and words. */
  async function findingsOn(path: string, page: unknown): Promise<string[]> {
    const url = `https://www.yunchuan.gov.cn${path}`
    const reading = readHtml({ html: String(await page), place: { url }, url })
    const { findings } = judgePage(reading, { url }, { checker, today: contentDay })
    const own = findings.filter(({ severity }) => severity !== "hint")
    return own.map(({ rule, text }) => `${rule} ${text}`)
  }

  for (const age of ages) {
    const skin = skins[age]
    test(`find nothing to mend in the forty items of the ${age} portal`, async () => {
      for (const item of items)
        expect(await findingsOn(addressOf(item), skin.item(item)), addressOf(item)).toEqual([])
    })

    test(`find in the columns of the ${age} portal only what is amiss on purpose`, async () => {
      const found: Record<string, string[]> = {}
      for (const id of Object.keys(columns) as ColumnId[]) {
        const findings = await findingsOn(`/${id}/`, skin.column(id))
        if (findings.length > 0) found[id] = findings.map((one) => one.split(" ")[0] ?? "")
      }
      expect(found).toEqual({ tongji: ["column/statistics-fresh"], fangtan: ["column/not-blank"] })
    })

    test(`find nothing to mend on the other pages of the ${age} portal`, async () => {
      expect(await findingsOn("/", skin.home())).toEqual([])
      expect(await findingsOn("/map/", skin.map())).toEqual([])
      expect(await findingsOn("/szxx/", skin.mailbox(replies))).toEqual([])
    })
  }
})

test("the 2008 portal's texts fit into GBK", () => {
  const gbk = new TextDecoder("gbk")
  const known = new Set<string>()
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) known.add(gbk.decode(Uint8Array.of(lead, trail)))
  const folder = new URL("../../demo/portal/content/", import.meta.url)
  for (const name of ["yaowen", "gonggao", "zhengce", "jiedu", "fuwu", "zhengji", "tongji"]) {
    const strange = [...readFileSync(new URL(`${name}.ts`, folder), "utf8")].filter(
      (character) => character > "\u007f" && !known.has(character),
    )
    expect(strange, name).toEqual([])
  }
})
