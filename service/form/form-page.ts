import { html } from "hono/html"
import { chineseDate } from "../clock/due.ts"
import { letterKinds, limits, type Receipt, type ServiceInfo } from "../contract.ts"
import type { Html } from "../html/page.ts"
import { kindWords } from "../letters/read-stats.ts"
import type { Mailbox } from "../mailbox.ts"

export function plainPage(mailbox: Mailbox, title: string, content: unknown): Html {
  return html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} - ${mailbox.siteName}</title><link rel="icon" href="/mailbox/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/mailbox/mailbox.css"></head>
<body><a class="skip" href="#main">跳到主要内容</a>
<header class="site"><div><strong>${mailbox.siteName}</strong><nav aria-label="信箱"><a href="/mailbox">写信</a>
<a href="/mailbox/status">查询办理情况</a><a href="/mailbox/archive">公开来信</a><a href="/mailbox/stats">办理统计</a><a href="/surveys">调查征集</a></nav></div></header>
<main id="main" tabindex="-1">${content}</main></body></html>`
}

export interface FormState {
  readonly token: string
  readonly entered: Readonly<Record<string, string>>
  readonly fields?: Readonly<Record<string, string>>
  readonly wrong?: string
}

/** The letter as a plain form: the same fields, no script, no attachments. */
export function formPage(mailbox: Mailbox, services: readonly ServiceInfo[], state: FormState): Html {
  const { entered, fields = {} } = state
  const offers = (what: "email" | "address") => services.some((service) => service.offers[what])
  const chosen = entered["service"] ?? services[0]?.service_code ?? ""
  return plainPage(
    mailbox,
    "写信",
    html`<h1>写信</h1>${summary(state)}
<form method="post" action="/mailbox" class="card"><input type="hidden" name="token" value="${state.token}">
<fieldset class="choices"><legend>信箱</legend>${services.map(
      ({ service_code, service_name, description }) => html`<label for="service-${service_code}">
<input type="radio" id="service-${service_code}" name="service" value="${service_code}"${service_code === chosen ? html` checked` : ""}>
<span><strong>${service_name}</strong> <span class="soft">${description}</span></span></label>`,
    )}</fieldset>
<fieldset class="choices"><legend id="kind">类别</legend>${letterKinds.map(
      (kind) =>
        html`<label for="kind-${kind}"><input type="radio" id="kind-${kind}" name="kind" value="${kind}"${
          kind === (entered["kind"] ?? "consult") ? html` checked` : ""
        }>${kindWords[kind]}</label>`,
    )}</fieldset>
${input("title", "标题", `${limits.title.min}至${limits.title.max}个字`, limits.title.max, entered, fields)}
<div class="field"><label for="body">内容</label><p class="hint" id="body-hint">${limits.body.min}至${limits.body.max}个字。请写明时间、地点和诉求，一信一事。请勿填写涉密信息。</p>
${wrongOf("body", fields)}<textarea id="body" name="body" rows="10" required maxlength="${limits.body.max}"${toldBy("body", true, fields)}>${entered["body"] ?? ""}</textarea></div>
${input("name", "姓名", whoDemands(services, "name"), limits.name, entered, fields)}
${input("phone", "联系电话", whoDemands(services, "phone"), limits.phone, entered, fields)}
${offers("email") ? input("email", "电子邮箱（可不填）", "有进展时通知您，仅工作人员可见", limits.email, entered, fields) : ""}
${offers("address") ? input("address", "联系地址（可不填）", "需要上门核实时使用，仅工作人员可见", limits.address, entered, fields) : ""}
<div class="trap" aria-hidden="true"><label for="website">请勿填写</label><input id="website" name="website" tabindex="-1" autocomplete="off"></div>
<p><label for="wantsPublic" class="choice"><input type="checkbox" id="wantsPublic" name="wantsPublic" value="1"${entered["wantsPublic"] === "1" ? html` checked` : ""}>同意在隐去个人信息后公开来信和答复</label></p>
<p class="soft">您的联系方式只用于办理本信，加密保存，到期清除。</p><button>提交来信</button></form>`,
  )
}

/** Takes the focus and leads to each field at fault. */
function summary({ fields = {}, wrong }: FormState): unknown {
  if (wrong === undefined) return ""
  return html`<div class="notice bad" role="alert" tabindex="-1" autofocus><p><strong>来信没有提交。</strong>${wrong}</p>
<ul>${Object.entries(fields).map(([field, message]) => html`<li><a href="#${field}">${message}</a></li>`)}</ul></div>`
}

function wrongOf(field: string, fields: Readonly<Record<string, string>>): unknown {
  return fields[field] === undefined ? "" : html`<p class="wrong" id="${field}-wrong">${fields[field]}</p>`
}

/** Without a script the fields cannot follow the box that is chosen: so they say which boxes ask for them. */
function whoDemands(services: readonly ServiceInfo[], what: "name" | "phone"): string {
  const demanding = services.filter(({ requires }) => requires[what])
  const which =
    demanding.length === services.length
      ? "必填"
      : demanding.length === 0
        ? "可不填"
        : `${demanding.map(({ service_name }) => service_name).join("、")}必填`
  return `${which}，仅工作人员可见`
}

/** A field's hint and its fault are read out with it. */
function toldBy(name: string, hasHint: boolean, fields: Readonly<Record<string, string>>): unknown {
  const isWrong = fields[name] !== undefined
  const ids = [...(hasHint ? [`${name}-hint`] : []), ...(isWrong ? [`${name}-wrong`] : [])]
  return html`${ids.length === 0 ? "" : html` aria-describedby="${ids.join(" ")}"`}${isWrong ? html` aria-invalid="true"` : ""}`
}

function input(
  name: string,
  word: string,
  hint: string,
  longest: number,
  entered: Readonly<Record<string, string>>,
  fields: Readonly<Record<string, string>>,
): Html {
  return html`<div class="field"><label for="${name}">${word}</label>${hint === "" ? "" : html`<p class="hint" id="${name}-hint">${hint}</p>`}
${wrongOf(name, fields)}<input id="${name}" name="${name}" maxlength="${longest}" value="${entered[name] ?? ""}"${toldBy(name, hint !== "", fields)}></div>`
}

export function receiptPage(mailbox: Mailbox, receipt: Receipt, code: string): Html {
  return plainPage(
    mailbox,
    "来信已收到",
    html`<h1>来信已收到</h1><div class="card"><p>请记下编号和查询码，凭此查询办理情况。查询码只显示这一次。</p>
<dl class="facts"><dt>来信编号</dt><dd class="secret">${receipt.serial}</dd><dt>查询码</dt><dd class="secret">${code.replace(/(.{4})(?=.)/g, "$1-")}</dd>
<dt>答复期限</dt><dd>${chineseDate(receipt.dueOn)}${receipt.dueProvisional ? "（暂定）" : ""}</dd></dl></div>
<p><a class="button" href="/mailbox/status">查询办理情况</a></p>`,
  )
}
