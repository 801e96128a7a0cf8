import { html } from "hono/html"
import type { Html } from "../html/page.ts"
import { transitions } from "../letters/transitions.ts"
import type { EventRow } from "../store/tables.ts"
import { beijingTime } from "./layout.ts"
import type { LetterFacts } from "./read-letter.ts"

const words = new Map<string, string>([
  ["received", "收到来信"],
  ["supplemented", "来信人补充内容"],
  ["rated", "来信人评价"],
  ["reopened", "来信人申请再次办理"],
  ["withdrawn", "来信人撤回"],
  ["due_moved", "答复期限调整"],
  ["purged", "按期清除个人信息"],
  ...transitions.flatMap(({ event, word }) => (word === "" ? [] : [[event, word] as const])),
])

/** All that has happened, newest first, with who did it. */
export function timelinePart({ events, staffNames }: LetterFacts): Html {
  return html`<section class="card" aria-labelledby="history"><h2 id="history">办理记录</h2>
<ol class="timeline" reversed>${[...events].reverse().map((event) => entry(event, staffNames))}</ol></section>`
}

function entry(event: EventRow, staffNames: ReadonlyMap<string, string>): Html {
  const data: { note?: string; remark?: string } = JSON.parse(event.data)
  const note = data.note || data.remark || ""
  return html`<li><time datetime="${event.at}">${beijingTime(event.at)}</time><strong>${words.get(event.kind) ?? event.kind}</strong>
<span class="soft">${staffNames.get(event.actor) ?? "已停用账户"}</span>${note === "" ? "" : html`<p>${note}</p>`}</li>`
}
