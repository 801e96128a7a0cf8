import { factRule } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { exampleReply } from "../../engine/example-draft.ts"
import { findNumbers, maskMiddle } from "../../engine/number-runs.ts"

export default factRule({
  id: "reply/no-writer-data",
  covers: [128],
  title: "公开答复不重复来信人的姓名、电话、住址",
  severity: "must",
  basis: {
    document: documents.openness2018,
    clause: "除惩戒公示、强制性信息披露外，公开时要去标识化处理",
    kind: "direct",
    verified: true,
  },
  params: { shortestAddress: 6 },
  messages: {
    name: "答复里有来信人的姓名，公开前请改为“{masked}”。",
    phone: "答复里有来信人的电话，公开前请隐去，如“{masked}”。",
    address: "答复里有来信人的地址，公开前请隐去。",
  },
  examples: {
    good: [reply("李女士您好，路灯已修好。")],
    bad: [
      reply("李晓梅您好，路灯已修好。"),
      reply("已致电138 0000 1234告知。"),
      reply("幸福路12号3栋门前路灯已修好。"),
    ],
  },
  needs: ["reply"],

  *check({ reply: { writer }, blocks }, { shortestAddress }) {
    if (writer === undefined) return
    const name = (writer.name ?? "").trim()
    const address = (writer.address ?? "").trim()
    const phone = (writer.phone ?? "").replace(/\D/g, "").slice(-11)
    for (const [block, { text }] of blocks.entries()) {
      if (name.length >= 2) yield* spots(text, name, block, "name", maskedName(name))
      if (address.length >= shortestAddress) yield* spots(text, address, block, "address", "***")
      if (phone.length < 7) continue
      for (const { start, end } of findNumbers(text, phone.length, (digits) => digits.slice(-11) === phone)) {
        const masked = maskMiddle(phone, 3, phone.length > 8 ? 4 : 2)
        yield { messageId: "phone", block, start, end, data: { masked }, fix: masked, fixKind: "mask" }
      }
    }
  },
})

function* spots(text: string, words: string, block: number, messageId: "name" | "address", masked: string) {
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + words.length)) {
    const end = start + words.length
    yield { messageId, block, start, end, data: { masked }, fix: masked, fixKind: "mask" } as const
  }
}

/** “李晓梅” → “李**”. */
function maskedName(name: string): string {
  return name.slice(0, 1) + "*".repeat(name.length - 1)
}

function reply(text: string) {
  const writer = { name: "李晓梅", phone: "138-0000-1234", address: "幸福路12号3栋" }
  return exampleReply({ writer }, [text])
}
