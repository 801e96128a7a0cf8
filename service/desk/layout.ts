import { html } from "hono/html"
import type { Html } from "../html/page.ts"
import { hasRole } from "../letters/staff.ts"
import type { Mailbox } from "../mailbox.ts"
import type { Session } from "./session.ts"

export interface Shell {
  readonly title: string
  /** Path of the menu entry that is open. */
  readonly here?: string
  readonly session?: Session
}

/** The frame every desk page stands in. */
export function deskPage(mailbox: Mailbox, shell: Shell, content: unknown): Html {
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${shell.title} - ${mailbox.siteName}信箱工作台</title>
<link rel="icon" href="/desk/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/desk/assets/desk.css">
<script src="/desk/assets/desk.js" defer></script>
</head>
<body>
<a class="skip" href="#main">跳到主要内容</a>
<header class="top"><div class="inner">
<a class="brand" href="/desk">${mailbox.siteName}信箱工作台</a>
${shell.session === undefined ? "" : menu(shell.session, shell.here ?? "")}
</div></header>
<main id="main" class="inner" tabindex="-1">${content}</main>
</body>
</html>`
}

const entries = [
  { path: "/desk", word: "来信", admin: false },
  { path: "/desk/stats", word: "统计", admin: false },
  { path: "/desk/topics", word: "热点", admin: false },
  { path: "/desk/duty", word: "值守", admin: false },
  { path: "/desk/boxes", word: "信箱", admin: true },
  { path: "/desk/accounts", word: "账户与单位", admin: true },
  { path: "/desk/settings", word: "设置与日历", admin: true },
  { path: "/desk/audit", word: "核验", admin: true },
] as const

function menu({ staff, csrf }: Session, here: string): Html {
  const open = entries.filter(({ admin }) => !admin || hasRole(staff, "admin"))
  return html`<nav aria-label="工作台">${open.map(
    ({ path, word }) => html`<a href="${path}"${path === here ? html` aria-current="page"` : ""}>${word}</a>`,
  )}<a href="/desk/password"${here === "/desk/password" ? html` aria-current="page"` : ""}>修改密码</a></nav>
<form method="post" action="/desk/logout">${csrfField(csrf)}<span>${staff.name}</span><button>退出</button></form>`
}

export function csrfField(csrf: string): Html {
  return html`<input type="hidden" name="csrf" value="${csrf}">`
}

/** Tells what went wrong, and takes the focus so that it is read out first. */
export function problem(message: string | undefined): unknown {
  if (message === undefined) return ""
  return html`<div class="notice bad" role="alert" tabindex="-1" autofocus><p><strong>没有完成：</strong>${message}</p></div>`
}

export function done(message: string | undefined): unknown {
  return message === undefined ? "" : html`<div class="notice good" role="status"><p>${message}</p></div>`
}

/** An instant as the office's clock shows it. */
export function beijingTime(at: string): string {
  if (at === "") return ""
  return new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace("T", " ")
}

export function option(value: string, word: string, chosen: string): Html {
  return html`<option value="${value}"${value === chosen ? html` selected` : ""}>${word}</option>`
}
