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
${shell.session === undefined ? "" : footer(mailbox, shell.session)}
</body>
</html>`
}

const entries = [
  { path: "/desk", word: "来信", admin: false },
  { path: "/desk/stats", word: "统计", admin: false },
  { path: "/desk/topics", word: "热点", admin: false },
  { path: "/desk/spot-check", word: "抽查", admin: false },
  { path: "/desk/surveys", word: "征集", admin: false },
  { path: "/desk/duty", word: "值守", admin: false },
  { path: "/desk/boxes", word: "信箱", admin: true },
  { path: "/desk/accounts", word: "账户与单位", admin: true },
  { path: "/desk/settings", word: "设置与日历", admin: true },
  { path: "/desk/audit", word: "核验", admin: true },
] as const

function menu({ staff, csrf }: Session, here: string): Html {
  const open = entries.filter(({ admin }) => !admin || hasRole(staff, "admin"))
  const link = (path: string, word: string) =>
    html`<a href="${path}"${path === here ? html` aria-current="page"` : ""}>${word}</a>`
  return html`<form class="me" method="post" action="/desk/logout">${csrfField(csrf)}<span>${staff.name}</span>
${link("/desk/password", "密码")}${link("/desk/totp", "动态口令")}<button>退出</button></form>
<nav aria-label="工作台">${open.map(({ path, word }) => link(path, word))}</nav>`
}

/** The keys, and on paper whose copy it is: a letter that leaves the office names who printed it. */
function footer(mailbox: Mailbox, { staff }: Session): Html {
  const now = beijingTime(new Date(mailbox.now()).toISOString())
  return html`<footer class="inner"><details class="keys"><summary>键盘操作</summary><div data-keys hidden>
<p><label for="keys-on"><input type="checkbox" id="keys-on">使用单键快捷方式</label></p>
<dl class="facts"><dt><kbd>j</kbd> <kbd>k</kbd></dt><dd>下一封、上一封</dd><dt><kbd>/</kbd></dt><dd>查找</dd><dt><kbd>a</kbd></dt><dd>去办理</dd>
<dt><kbd>d</kbd></dt><dd>去答复稿或公开稿</dd><dt><kbd>n</kbd></dt><dd>下一封待办</dd><dt><kbd>l</kbd></dt><dd>回到列表</dd>
<dt><kbd>Ctrl</kbd>+<kbd>Enter</kbd></dt><dd>提交正在填写的内容</dd></dl></div></details>
<p class="watermark" aria-hidden="true">${staff.name}（${staff.username}） ${now} 打印　仅供办理使用，请勿外传</p></footer>`
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
