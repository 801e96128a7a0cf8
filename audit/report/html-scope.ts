import { catalogue } from "../../rules/index.ts"
import { escapeHtml } from "./escape-html.ts"
import { linkTo } from "./html-page.ts"
import { table } from "./html-table.ts"
import { limitsOf } from "./limits.ts"
import type { Summary } from "./report-writer.ts"

/** Side by side, when there are several: whoever ordered a census looks for the worst. */
export function sitesHtml({ sites }: Summary): string {
  if (sites.length < 2) return ""
  const rows = sites.map(({ host, pages, homeAge, columns, links, deadLinks, unreachable }) => {
    const stale = columns.filter(({ state }) => state === "stale").length
    const blank = columns.filter(({ state }) => state === "blank").length
    const home = homeAge === undefined ? "—" : `${homeAge}天前`
    const read = unreachable === undefined ? `${pages}` : "打不开"
    const dead = links === undefined ? "未检查" : String(links.dead)
    const isLost = unreachable !== undefined || deadLinks.length > 0 || stale + blank > 0
    return `<tr><th scope="row">${escapeHtml(host)}</th><td class="n${isLost ? "" : " s-kept"}" data-label="页面">${read}</td><td class="n" data-label="首页最新">${home}</td><td class="n" data-label="栏目">${columns.length}</td><td class="n" data-label="不更新">${stale}</td><td class="n" data-label="空白">${blank}</td><td class="n" data-label="打不开的链接">${dead}</td></tr>`
  })
  const heads = ["网站", "页面", "首页最新", "栏目", "不更新", "空白", "打不开的链接"]
  return `<section><h2>各网站情况</h2>${table(heads, rows)}</section>`
}

/** What was not looked at. A report that keeps silent about it would be taken for more than it is. */
export function limitsHtml({ sites }: Summary): string {
  const items = sites.flatMap((site) => {
    const name = sites.length > 1 ? `${escapeHtml(site.host)}：` : ""
    return limitsOf(site).map((limit) => `<li>${name}${escapeHtml(limit)}。</li>`)
  })
  if (items.length === 0) return ""
  return `<section><h2>检查范围的限制</h2><ul>${items.join("\n")}</ul></section>`
}

export function deadHtml({ sites }: Summary): string {
  const asked = sites.filter(({ links }) => links !== undefined)
  const rows = sites.flatMap(({ deadLinks }) =>
    deadLinks.map(
      ({ url, from, status, reason }) =>
        `<tr><th scope="row">${linkTo(url)}</th><td data-label="结果">${status === 0 ? escapeHtml(reason ?? "没有回应") : status}</td><td data-label="所在页面">${from === "" ? "起始网址" : linkTo(from)}</td></tr>`,
    ),
  )
  if (rows.length === 0) return ""
  const sum = (key: "alive" | "dead" | "unsure" | "unchecked") =>
    asked.reduce((total, { links }) => total + (links?.[key] ?? 0), 0)
  const note = `核实链接${sum("alive") + sum("dead") + sum("unsure")}个：能打开${sum("alive")}个，打不开${sum("dead")}个，服务器拒绝检查、须人工核对${sum("unsure")}个；未检查${sum("unchecked")}个。${sum("dead") > rows.length ? `表中列出前${rows.length}个。` : ""}`
  return `<section><h2>打不开的链接</h2>${table(["链接", "结果", "所在页面"], rows)}<p class="note">${note}</p></section>`
}

const mostRules = 20
/** Rules that are kept now have no finding to take the title from. */
const titles = new Map(catalogue.map(({ id, title }) => [id, title]))

/** Which demands are met better or worse than last time. */
export function trendHtml({ trend }: Summary): string {
  if (trend === undefined) return ""
  const changed = trend.rules
    .filter(({ before, now }) => before !== now)
    .sort((a, b) => Math.abs(b.now - b.before) - Math.abs(a.now - a.before))
  const rows = changed.slice(0, mostRules).map(({ rule, before, now }) => {
    const title = titles.get(rule)
    const change = now - before
    const name =
      title === undefined ? escapeHtml(rule) : `${escapeHtml(title)}<br><small>${escapeHtml(rule)}</small>`
    return `<tr><th scope="row">${name}</th><td class="n" data-label="上次">${before}</td><td class="n" data-label="本次">${now}</td><td class="n" data-label="变化"><span class="${change > 0 ? "s-lost" : "s-kept"}">${change > 0 ? `增加${change}` : `减少${-change}`}</span></td></tr>`
  })
  const total = `<p>上次检查发现问题${trend.before}处，本次${trend.now}处：已改正${trend.mended}处，新增${trend.added}处。</p>`
  return `<section><h2>与上次检查对比</h2>${total}${rows.length === 0 ? "" : table(["要求", "上次", "本次", "变化"], rows)}</section>`
}
