import { factRule, Undecided } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import type { Draft } from "../../engine/facts.ts"

/** One for all: a new error writes down its stack, at every keystroke. */
const noList = new Undecided("没有导入本单位的领导名单，姓名和职务未核对")

/** Fictional. The unit keeps its own list; we ship none. */
const leaders = [
  { name: "周望川", posts: ["市委书记"] },
  { name: "林知远", posts: ["市委副书记", "市长"] },
]
const post = /(?:市委|县委|区委|省委|副)?(?:书记|市长|县长|区长|省长|主任|主席|局长|秘书长)/gu

export default factRule({
  id: "page/leaders-as-listed",
  covers: [58],
  title: "领导姓名、职务、排序与本单位名单一致",
  severity: "must",
  basis: {
    document: documents.census,
    clause: "严重错误：将党和国家领导人姓名写错等",
    kind: "derived",
    verified: true,
  },
  cost: "“出现严重表述错误”属于单项否决",
  params: { orderWithin: 40 },
  messages: {
    name: "“{found}”的职务与名单中的“{name}”相同而姓名差一字，请核对。",
    post: "名单中“{name}”的职务是{posts}，这里写作“{found}”，请核对。",
    order: "这里“{first}”排在“{second}”之前，与名单顺序不同，请核对。",
  },
  examples: {
    good: [text("市委书记周望川，市委副书记、市长林知远出席会议。"), text("记者林知秋报道")],
    bad: [
      text("市委书记周望穿出席会议。"),
      text("市委书记林知远主持会议。"),
      text("林知远、周望川等参加活动。"),
    ],
  },
  needs: [],

  *check({ blocks, lists }, { orderWithin }) {
    const listed = lists?.leaders ?? []
    if (listed.length === 0) throw noList
    const names = new Set(listed.map(({ name }) => name))
    for (const [block, { text: own }] of blocks.entries()) {
      for (const leader of listed) yield* judge(own, leader, block, names)
      yield* orderIn(own, listed, block, orderWithin)
    }
  },
})

interface Leader {
  readonly name: string
  readonly posts: readonly string[]
}

/** A listed post directly before a name: the name must be the leader's, and the leader's post must be listed. */
function* judge(own: string, { name, posts }: Leader, block: number, names: ReadonlySet<string>) {
  for (const one of posts) {
    for (let at = own.indexOf(one); at >= 0; at = own.indexOf(one, at + 1)) {
      const start = at + one.length
      const found = own.slice(start, start + name.length)
      // Of two characters one is the surname: many people differ in the other.
      if (name.length < 3 || names.has(found) || differences(found, name) !== 1) continue
      if (/副$/.test(own.slice(0, at)) || found.length !== name.length) continue
      yield { messageId: "name", block, start, end: start + name.length, data: { found, name } } as const
    }
  }
  for (let at = own.indexOf(name); at >= 0; at = own.indexOf(name, at + 1)) {
    const found = [...own.slice(Math.max(0, at - 8), at).matchAll(post)].at(-1)
    if (found === undefined || !own.slice(0, at).endsWith(found[0])) continue
    if (posts.some((one) => one.endsWith(found[0]) || found[0].endsWith(one))) continue
    const data = { name, posts: posts.join("、"), found: found[0] }
    yield { messageId: "post", block, start: at - found[0].length, end: at + name.length, data } as const
  }
}

function differences(one: string, other: string): number {
  return [...one].filter((character, at) => character !== other[at]).length
}

function* orderIn(own: string, listed: readonly Leader[], block: number, within: number) {
  const places = listed.map(({ name }) => ({ name, at: own.indexOf(name) })).filter(({ at }) => at >= 0)
  for (const [rank, second] of places.entries()) {
    const first = places.slice(rank + 1).find(({ at }) => at < second.at && second.at - at <= within)
    if (first === undefined) continue
    const between = own.slice(first.at + first.name.length, second.at)
    // Only an enumeration has an order; two sentences have not.
    if (!/^[、，和\s\p{sc=Han}]*[、和]/u.test(between) || /[。；]/u.test(between)) continue
    const end = second.at + second.name.length
    yield {
      messageId: "order",
      block,
      start: first.at,
      end,
      data: { first: first.name, second: second.name },
    } as const
  }
}

function text(words: string): Draft {
  return { blocks: [{ text: words, kind: "paragraph" }], lists: { leaders } }
}
