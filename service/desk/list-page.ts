import { html } from "hono/html"
import { beijingDate } from "../../rules/index.ts"
import type { Html } from "../html/page.ts"
import { kindWords } from "../letters/read-stats.ts"
import { hasRole } from "../letters/staff.ts"
import { stateWords } from "../letters/states.ts"
import type { Mailbox } from "../mailbox.ts"
import type { LetterRow, UnitRow } from "../store/tables.ts"
import { clockTags } from "./due-words.ts"
import { beijingTime, deskPage, option } from "./layout.ts"
import { groups, type ListQuery } from "./list-query.ts"
import { type LetterList, mostCounted } from "./read-list.ts"
import type { Session } from "./session.ts"

export interface ListFacts {
  readonly session: Session
  readonly query: ListQuery
  readonly list: LetterList
  readonly counts: Readonly<Record<string, number>>
  readonly units: readonly UnitRow[]
  readonly newest: string
  readonly duty: string
}

/** What is to be done, and every letter by its due date. */
export function listPage(mailbox: Mailbox, facts: ListFacts): Html {
  const { session, query, list, units } = facts
  const today = beijingDate(mailbox.now())
  const unitName = new Map(units.map(({ id, name }) => [id, name]))
  return deskPage(
    mailbox,
    { title: "来信", here: "/desk", session },
    html`<h1>来信</h1>${facts.duty === "" ? "" : html`<p class="soft">今日值守：${facts.duty}</p>`}
<div class="notice fresh" role="status" data-newest="${facts.newest}" hidden><p><a href="">有新的来信或进展，点此刷新</a></p></div>
${counters(facts)}
${filters(facts)}
<section class="card" aria-labelledby="found"><h2 id="found">${list.total > mostCounted ? `${mostCounted}封以上` : `共${list.total}封`}</h2>
${
  list.letters.length === 0
    ? html`<p class="soft">没有符合条件的来信。</p>`
    : html`<ul class="letters">${list.letters.map((letter) => line(mailbox, letter, today, unitName))}</ul>`
}</section>
${pager(query, list)}
${hasRole(session.staff, "clerk") ? html`<p class="row"><a class="button quiet" href="/desk/letters.csv?${toQuery(query, {})}">导出当前列表（CSV，不含联系方式）</a></p>` : ""}`,
  )
}

function counters({ counts, query }: ListFacts): Html {
  const entry = (word: string, count: number, to: ListQuery, tone = "") => {
    const here = (query.group ?? "open") === (to.group ?? "open") && (query.due ?? "") === (to.due ?? "")
    return html`<li class="${count > 0 ? tone : ""}"><a href="/desk?${toQuery({}, to)}"${here ? html` aria-current="true"` : ""}>
<strong>${count}</strong>${word}</a></li>`
  }
  return html`<ul class="counts" aria-label="待办">
${Object.entries(groups)
  .filter(([group]) => group !== "done")
  .map(([group, { word }]) => entry(word, counts[group] ?? 0, { group }))}
${entry("已逾期", counts["overdue"] ?? 0, { due: "overdue" }, "alarm")}
</ul>${
    (counts["veto"] ?? 0) > 0
      ? html`<div class="notice bad"><p>有${counts["veto"]}封来信超过60天未答复。咨询留言超过三个月未答复，网站抽查将单项否决。</p></div>`
      : ""
  }`
}

function filters({ query, units, session }: ListFacts): Html {
  const byUnit = hasRole(session.staff, "clerk")
  return html`<form class="card filters" method="get" action="/desk" role="search" aria-label="查找来信">
<div class="field"><label for="q">编号、标题或内容</label><input id="q" name="q" maxlength="50" value="${query.q ?? ""}"></div>
<div class="field"><label for="group">状态</label><select id="group" name="group">
${Object.entries(groups).map(([group, { word }]) => option(group, word, query.group ?? "open"))}${option("all", "全部", query.group ?? "open")}</select></div>
<div class="field"><label for="due">期限</label><select id="due" name="due">
${option("", "不限", query.due ?? "")}${option("soon", "今明到期", query.due ?? "")}${option("overdue", "已逾期", query.due ?? "")}</select></div>
${
  byUnit
    ? html`<div class="field"><label for="unit">承办单位</label><select id="unit" name="unit">${option("", "不限", query.unit ?? "")}
${units.map(({ id, name }) => option(id, name, query.unit ?? ""))}</select></div>`
    : ""
}
<button>查找</button></form>`
}

function line(
  mailbox: Mailbox,
  letter: LetterRow,
  today: string,
  unitName: ReadonlyMap<string, string>,
): Html {
  const unit = unitName.get(letter.unit)
  return html`<li><div><a href="/desk/letters/${letter.serial}">${letter.title}</a>
<p class="meta">${letter.serial} · ${kindWords[letter.kind]}${letter.theme === "" ? "" : ` · ${letter.theme}`} · ${beijingTime(letter.received_at)}收到${unit === undefined ? "" : ` · ${unit}`}${letter.reopened === 1 ? " · 再次办理" : ""}</p></div>
<div class="state"><span class="tag">${stateWords[letter.state]}</span> ${clockTags(mailbox, letter, today)}
<p class="meta">答复期限 ${letter.due_on}${letter.unit_due_on === "" ? "" : ` · 单位期限 ${letter.unit_due_on}`}</p></div></li>`
}

function pager(query: ListQuery, { before, after }: LetterList): unknown {
  if (before === undefined && after === undefined) return ""
  const to = (change: ListQuery, word: string) =>
    html`<a class="button quiet" href="/desk?${toQuery(query, change)}">${word}</a>`
  return html`<nav class="pages" aria-label="翻页">
${before === undefined ? "" : html`${to({}, "首页")} ${to({ before }, "上一页")}`}
${after === undefined ? html`<span>已到最后</span>` : to({ after }, "下一页")}</nav>`
}

/** The address of the same list, without the page it was on. */
function toQuery(query: ListQuery, change: ListQuery): string {
  const { before: _, after: __, ...kept } = query
  return new URLSearchParams(Object.entries({ ...kept, ...change })).toString()
}
