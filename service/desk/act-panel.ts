import { html } from "hono/html"
import { letterKinds } from "../contract.ts"
import type { Html } from "../html/page.ts"
import { isOpen } from "../letters/perform-act.ts"
import { kindWords } from "../letters/read-stats.ts"
import { type Transition, transitions } from "../letters/transitions.ts"
import { csrfField, option } from "./layout.ts"
import type { LetterView } from "./letter-page.ts"
import type { LetterFacts } from "./read-letter.ts"

// Their forms stand beside the text they are about.
const elsewhere = ["draft", "redact"]
// What usually comes next; the rest is folded away.
const usual = [
  "route",
  "triage",
  "accept",
  "submit",
  "pass",
  "approve",
  "resume",
  "propose",
  "sign_public",
  "publish",
]
const grave = ["reject", "return", "send_back", "unpublish", "merge"]

/** Exactly the acts that are open to this person on this letter now, in the order of the table. */
export function actPanel(facts: LetterFacts, view: LetterView): Html {
  const pointless = isPaused(facts) ? "pause" : "resume"
  const open = transitions.filter(
    (one) =>
      one.word !== "" &&
      one.act !== pointless &&
      !elsewhere.includes(one.act) &&
      isOpen(one, facts.letter, view.session.staff),
  )
  const [first, ...rest] = [
    ...usual.flatMap((act) => open.filter((one) => one.act === act)),
    ...open.filter(({ act }) => !usual.includes(act)),
  ]
  return html`<section class="card acts" aria-labelledby="acts"><h2 id="acts">下一步</h2>
${first === undefined ? html`<p class="soft">现在没有需要您办理的事项。</p>` : form(first, facts, view)}
${rest.map((one) => html`<details${view.entered?.["act"] === one.act ? html` open` : ""}><summary>${one.word}</summary>${form(one, facts, view)}</details>`)}
</section>`
}

export function isPaused({ clocks }: LetterFacts): boolean {
  return clocks.some((clock) => clock.stopped_at === "" && clock.paused.includes('""'))
}

function form(transition: Transition, facts: LetterFacts, view: LetterView): Html {
  const { act, word } = transition
  const entered = view.entered?.["act"] === act ? view.entered : {}
  const fields = fieldsOf(transition)
  const tone = grave.includes(act) ? "grave" : usual.includes(act) ? "" : "quiet"
  return html`<form method="post" action="/desk/letters/${facts.letter.serial}/acts/${act}">
${csrfField(view.session.csrf)}<input type="hidden" name="version" value="${facts.letter.version}">
${fields.map((name) => html`<div class="field">${control(name, act, facts, entered)}</div>`)}
<button class="${tone}">${word}</button></form>`
}

/** Routing classifies as well, so that a small desk needs one step only. */
function fieldsOf({ act, asks }: Transition): readonly string[] {
  if (act === "route") return ["unit", "theme"]
  return act === "merge" || act === "pass" || act === "approve" ? [...asks, "remark"] : asks
}

function control(
  name: string,
  act: string,
  facts: LetterFacts,
  entered: Readonly<Record<string, string>>,
): Html {
  const id = `${act}-${name}`
  const { letter } = facts
  if (name === "unit") {
    return html`<label for="${id}">承办单位</label><select id="${id}" name="unit" required>${option("", "请选择", "")}
${facts.units.map((unit) => option(unit.id, unit.name, entered["unit"] ?? facts.service?.unit ?? ""))}</select>`
  }
  if (name === "kind") {
    return html`<label for="${id}">来信类别</label><select id="${id}" name="kind">
${letterKinds.map((kind) => option(kind, kindWords[kind], letter.kind))}</select>`
  }
  if (name === "theme") {
    return html`<label for="${id}">主题</label><select id="${id}" name="theme"${act === "triage" ? html` required` : ""}>
${option("", "请选择", letter.theme)}${facts.themes.map((theme) => option(theme, theme, letter.theme))}</select>`
  }
  if (name === "days") {
    const most = facts.service?.extension_days ?? 1
    return html`<label for="${id}">延期天数（最多${most}个工作日）</label>
<input id="${id}" name="days" type="number" min="1" max="${most}" required value="${entered["days"] ?? ""}">`
  }
  if (name === "serial") {
    return html`<label for="${id}">并入的来信编号</label>
<input id="${id}" name="serial" required pattern="[0-9]{4}-[0-9]{6}" placeholder="2026-000001" value="${entered["serial"] ?? ""}">`
  }
  if (name === "remark") {
    return html`<label for="${id}">备注（内部可见，可不填）</label><input id="${id}" name="note" maxlength="500" value="${entered["note"] ?? ""}">`
  }
  return html`<label for="${id}">${noteWords[act] ?? "说明"}</label>
<textarea id="${id}" name="${name}" rows="3" required maxlength="1000">${entered[name] ?? ""}</textarea>`
}

const noteWords: Readonly<Record<string, string>> = {
  reject: "不予受理的理由和建议（来信人可见）",
  return: "退单理由（来信人不可见）",
  send_back: "修改意见（内部可见）",
  explain: "办理情况说明（来信人可见）",
  pause: "暂停计时的理由（来信人可见）",
  grant_contact: "允许查看的理由（内部可见）",
  unpublish: "撤下理由（内部可见）",
}
