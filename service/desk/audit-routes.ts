import { html } from "hono/html"
import { type Html, sendPage } from "../html/page.ts"
import type { ChainReport } from "../letters/verify-chain.ts"
import type { Mailbox } from "../mailbox.ts"
import { verifyAll } from "../verify-all.ts"
import { beijingTime, csrfField, deskPage } from "./layout.ts"
import { newDesk, readOwnForm, type Session } from "./session.ts"

/** Are the records as they were written, and who has looked at what? */
export function auditRoutes(mailbox: Mailbox) {
  const app = newDesk()
  app.get("/audit", async (c) => sendPage(c, await auditPage(mailbox, c.get("session"))))
  app.post("/audit", async (c) => {
    await readOwnForm(c)
    return sendPage(c, await auditPage(mailbox, c.get("session"), await verifyAll(mailbox)))
  })
  return app
}

const whatWords = { letter: "来信", contact: "联系方式", attachment: "附件" } as const

async function auditPage(mailbox: Mailbox, session: Session, report?: ChainReport): Promise<Html> {
  const views = await readViews(mailbox)
  return deskPage(
    mailbox,
    { title: "核验", here: "/desk/audit", session },
    html`<h1>核验</h1>${report === undefined ? "" : verdict(report)}
<div class="card"><h2>办理记录核验</h2><p>每条办理记录都以密钥与前一条相连。核验会重新计算全部记录，并与来信、答复、公开稿、调查征集的题目和答卷逐一对照。</p>
<form method="post" action="/desk/audit">${csrfField(session.csrf)}<button>开始核验</button></form></div>
<div class="card scroll" tabindex="0" role="region" aria-label="查看记录"><table><caption>最近的查看记录</caption>
<thead><tr><th scope="col">时间</th><th scope="col">人员</th><th scope="col">来信</th><th scope="col">内容</th><th scope="col">理由</th></tr></thead>
<tbody>${views.map(
      ({ at, name, serial, what, why }) =>
        html`<tr><td>${beijingTime(at)}</td><td>${name ?? ""}</td><td>${serial ?? ""}</td><td>${whatWords[what]}</td><td>${why}</td></tr>`,
    )}</tbody></table></div>`,
  )
}

function verdict({ letters, events, faults }: ChainReport): Html {
  if (faults.length === 0) {
    return html`<div class="notice good" role="status"><p>核验通过：${letters}封来信、${events}条记录完整一致。</p></div>`
  }
  return html`<div class="notice bad" role="alert"><p><strong>发现${faults.length}处异常：</strong></p>
<ul>${faults.slice(0, 200).map(({ serial, what }) => html`<li>${serial}：${what}</li>`)}</ul></div>`
}

function readViews(mailbox: Mailbox) {
  return mailbox.db
    .selectFrom("view_log")
    .leftJoin("staff", (join) =>
      join.onRef("staff.site", "=", "view_log.site").onRef("staff.id", "=", "view_log.staff"),
    )
    .leftJoin("letter", (join) =>
      join.onRef("letter.site", "=", "view_log.site").onRef("letter.id", "=", "view_log.letter"),
    )
    .select(["view_log.at", "view_log.what", "view_log.why", "staff.name", "letter.serial"])
    .where("view_log.site", "=", mailbox.site)
    .orderBy("view_log.at", "desc")
    .limit(100)
    .execute()
}
