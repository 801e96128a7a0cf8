import { html } from "hono/html"
import { beijingDate } from "../../rules/index.ts"
import { type Html, sendPage } from "../html/page.ts"
import { ApiError } from "../http/api-error.ts"
import { readSpotCheck, type SpotCheck, type WaitingLetter } from "../letters/spot-check.ts"
import { hasRole } from "../letters/staff.ts"
import type { Mailbox } from "../mailbox.ts"
import { countOfYear, type YearCount } from "../surveys/read-surveys.ts"
import { sendCsv, writeCsv } from "./csv.ts"
import { deskPage } from "./layout.ts"
import { type DeskContext, newDesk, type Session } from "./session.ts"
import { yearWords } from "./surveys-page.ts"

/** How near the site is to failing the national spot check, and because of whom; for the desk and the leaders. */
export function spotCheckRoutes(mailbox: Mailbox) {
  const app = newDesk()
  const today = () => beijingDate(mailbox.now())
  const year = () => countOfYear(mailbox, today().slice(0, 4))
  app.get("/spot-check", async (c) => {
    refuseOthers(c)
    return sendPage(
      c,
      checkPage(
        mailbox,
        c.get("session"),
        await readSpotCheck(mailbox, c.get("session").staff, today()),
        await year(),
        today(),
      ),
    )
  })
  app.get("/spot-check.csv", async (c) => {
    refuseOthers(c)
    const { waiting } = await readSpotCheck(mailbox, c.get("session").staff, today())
    const head = ["编号", "标题", "承办单位", "收到日期", "未答复天数", "单项否决日"]
    const rows = waiting.map((one) => [one.serial, one.title, one.unit, one.receivedOn, one.days, one.vetoOn])
    return sendCsv(c, "spot-check", writeCsv([head, ...rows]))
  })
  return app
}

function refuseOthers(c: DeskContext): void {
  const { staff } = c.get("session")
  if (!hasRole(staff, "clerk") && !hasRole(staff, "head"))
    throw new ApiError(403, "forbidden", "没有查看抽查风险的权限。")
}

const bands = [
  { word: "30—59天", tone: "", holds: ({ days }: WaitingLetter) => days < 60 },
  { word: "60—79天", tone: "warn", holds: ({ days }: WaitingLetter) => days >= 60 && days < 80 },
  { word: "80天以上", tone: "bad", holds: ({ days }: WaitingLetter) => days >= 80 },
] as const

function checkPage(
  mailbox: Mailbox,
  session: Session,
  check: SpotCheck,
  surveys: YearCount,
  today: string,
): Html {
  const vetoed = check.waiting.filter(({ vetoOn }) => vetoOn < today)
  const running = check.waiting.filter(({ vetoOn }) => vetoOn >= today)
  return deskPage(
    mailbox,
    { title: "抽查风险", here: "/desk/spot-check", session },
    html`<h1>抽查风险</h1>${verdict(vetoed.length, running)}
<p class="soft">全国政府网站抽查：一年内有咨询留言超过三个月未答复，单项否决；两个月内没有新公开的答复，扣分。</p>
<ul class="counts" aria-label="未答复的来信">${bands.map(({ word, tone, holds }) => counter(word, running.filter(holds).length, tone))}
${counter("超过三个月（单项否决）", vetoed.length, "alarm")}</ul>
${unitTable(running, vetoed)}
${letterTable(check.waiting, today)}
<section class="card" aria-labelledby="activity"><h2 id="activity">公开答复</h2><p>${activity(check, today)}</p></section>
<section class="card" aria-labelledby="surveys"><h2 id="surveys">调查征集</h2><p>${yearWords(surveys)} <a href="/desk/surveys">查看</a></p></section>
<p><a class="button quiet" href="/desk/spot-check.csv">导出 CSV</a></p>`,
  )
}

function verdict(vetoed: number, running: readonly WaitingLetter[]): Html {
  if (vetoed > 0)
    return html`<div class="notice bad"><p><strong>已有${vetoed}封来信超过三个月未答复，</strong>抽查将单项否决，请立即办理。</p></div>`
  const [next] = running
  if (next === undefined)
    return html`<div class="notice good"><p>没有超过30天未答复的来信，没有单项否决的风险。</p></div>`
  return html`<div class="notice"><p>目前没有单项否决项。最近的一封（${next.serial}）须在${next.vetoOn}前答复。</p></div>`
}

function counter(word: string, count: number, tone: string): Html {
  return html`<li class="${count > 0 ? tone : ""}"><span><strong>${count}</strong>${word}</span></li>`
}

function unitTable(running: readonly WaitingLetter[], vetoed: readonly WaitingLetter[]): unknown {
  const units = [...new Set([...vetoed, ...running].map(({ unit }) => unit))]
  if (units.length === 0) return ""
  const row = (unit: string) => {
    const own = running.filter((one) => one.unit === unit)
    const counts = [...bands.map(({ holds }) => own.filter(holds).length)]
    const over = vetoed.filter((one) => one.unit === unit).length
    return html`<tr><th scope="row">${unit}</th>${[...counts, over].map((count) => html`<td class="number">${count}</td>`)}</tr>`
  }
  return html`<div class="card scroll" tabindex="0" role="region" aria-label="按承办单位"><table><caption>按承办单位</caption><thead><tr><th scope="col">单位</th>
${[...bands.map(({ word }) => word), "超过三个月"].map((word) => html`<th scope="col" class="number">${word}</th>`)}</tr></thead><tbody>${units.map(row)}</tbody></table></div>`
}

function letterTable(waiting: readonly WaitingLetter[], today: string): unknown {
  if (waiting.length === 0) return ""
  return html`<div class="card scroll" tabindex="0" role="region" aria-label="未答复的来信"><table><caption>未答复满30天的来信</caption><thead><tr>
<th scope="col">来信</th><th scope="col">承办单位</th><th scope="col">收到</th><th scope="col" class="number">天数</th><th scope="col">三个月期满</th></tr></thead>
<tbody>${waiting.slice(0, 200).map(
    ({
      serial,
      title,
      unit,
      receivedOn,
      days,
      vetoOn,
    }) => html`<tr><th scope="row" class="wide"><a href="/desk/letters/${serial}">${title}</a></th><td>${unit}</td><td>${receivedOn}</td>
<td class="number">${days}</td><td>${vetoOn} ${vetoOn < today ? html`<span class="tag bad">已超过</span>` : ""}</td></tr>`,
  )}</tbody></table></div>`
}

function activity({ published, lastPublished, publishBy }: SpotCheck, today: string): string {
  if (lastPublished === "") return "还没有公开过答复。"
  const late =
    publishBy < today ? "已超过两个月没有新公开的答复，请尽快公开。" : `请在${publishBy}前再公开一封。`
  return `共公开${published}封，最近一封公开于${lastPublished}，${late}`
}
