import { html } from "hono/html"
import { beijingDate } from "../../rules/index.ts"
import { sendPage } from "../html/page.ts"
import { ApiError } from "../http/api-error.ts"
import { readTopics, type ThemeLine } from "../letters/hot-topics.ts"
import { hasRole } from "../letters/staff.ts"
import type { Mailbox } from "../mailbox.ts"
import { deskPage } from "./layout.ts"
import { newDesk } from "./session.ts"

/** What people write about: themes against the month before, and the words that come up again and again. */
export function topicsRoutes(mailbox: Mailbox) {
  const app = newDesk()
  app.get("/topics", async (c) => {
    const session = c.get("session")
    if (!hasRole(session.staff, "clerk") && !hasRole(session.staff, "head"))
      throw new ApiError(403, "forbidden", "没有查看热点的权限。")
    const { from, themes, words } = await readTopics(mailbox, beijingDate(mailbox.now()))
    const page = deskPage(
      mailbox,
      { title: "热点", here: "/desk/topics", session },
      html`<h1>主题与热点</h1><p class="soft">${from}之后收到的来信，与之前30天比较。</p>
<div class="card scroll" tabindex="0" role="region" aria-label="主题"><table><caption>主题</caption><thead><tr><th scope="col">主题</th>
<th scope="col" class="number">近30天</th><th scope="col" class="number">前30天</th><th scope="col">变化</th></tr></thead>
<tbody>${themes.map((line) => html`<tr><th scope="row">${line.theme}</th><td class="number">${line.now}</td><td class="number">${line.before}</td><td>${trend(line)}</td></tr>`)}</tbody></table></div>
<section class="card" aria-labelledby="words"><h2 id="words">标题中反复出现的词语</h2>
${words.length === 0 ? html`<p class="soft">还没有三封以上来信共同提到的词语。</p>` : html`<ul>${words.map(({ word, letters }) => html`<li><a href="/desk?group=all&amp;q=${encodeURIComponent(word)}">${word}</a>：${letters}封</li>`)}</ul>`}</section>`,
    )
    return sendPage(c, page)
  })
  return app
}

function trend({ now, before }: ThemeLine): string {
  if (now === before) return "持平"
  if (before === 0) return "新出现"
  const percent = Math.round((100 * Math.abs(now - before)) / before)
  return now > before ? `上升${percent}%` : `下降${percent}%`
}
