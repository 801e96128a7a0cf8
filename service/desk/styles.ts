import { baseStyles } from "../html/base-styles.ts"

export const deskStyles = `${baseStyles}
.top { background: var(--brand-dark); color: #fff; }
.top .inner { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 24px; padding-block: 10px; }
.inner { max-width: 1200px; margin-inline: auto; padding-inline: 20px; }
.brand { font-size: 18px; font-weight: 600; color: #fff; text-decoration: none; margin-inline-end: auto; }
.brand:hover { color: #fff; text-decoration: underline; }
.top nav { display: flex; flex-basis: 100%; gap: 4px; margin-inline: -12px; overflow-x: auto; }
.top a:not(.brand) { color: #fff; text-decoration: none; padding: 8px 12px; min-height: 44px; border-radius: 6px; white-space: nowrap; }
.top nav a:focus-visible { outline-offset: -3px; }
.top a:not(.brand):hover { background: rgba(255, 255, 255, .14); }
.top a[aria-current] { background: rgba(255, 255, 255, .2); font-weight: 600; }
.me { display: flex; flex-wrap: wrap; align-items: center; gap: 0 4px; font-size: 14px; }
.me a { display: inline-flex; align-items: center; }
.top button { background: transparent; border-color: rgba(255, 255, 255, .6); padding-inline: 14px; font-weight: 400; margin-inline-start: 8px; }
.top button:hover { background: rgba(255, 255, 255, .14); }
main { padding-block: 28px 64px; }
.narrow { max-width: 460px; margin-inline: auto; }
.counts { display: grid; grid-template-columns: repeat(auto-fit, minmax(140px, 1fr)); gap: 12px; margin: 0 0 20px; padding: 0; list-style: none; }
.counts a {
  display: block; background: var(--paper); border: 1px solid var(--line); border-radius: var(--radius); padding: 12px 16px;
  text-decoration: none; color: inherit; min-height: 44px;
}
.counts a:hover { border-color: var(--brand); }
.counts a[aria-current] { border-color: var(--brand); box-shadow: inset 0 -3px 0 var(--brand); }
.counts strong { display: block; font-size: 26px; line-height: 1.2; font-variant-numeric: tabular-nums; }
.counts .alarm strong { color: var(--bad); }
.filters { display: grid; grid-template-columns: 2fr 1fr 1fr 1fr auto; gap: 12px; align-items: end; }
.filters .field { margin: 0; }
.days { display: grid; grid-template-columns: repeat(auto-fill, minmax(200px, 1fr)); gap: 0 20px; margin-block-start: 16px; }
.field > input, .field > select { max-width: 560px; }
.field > input[type="number"] { max-width: 140px; }
.filters .field > *, .days .field > * { max-width: none; }
.letters { list-style: none; margin: 0; padding: 0; }
.letters li { border-block-start: 1px solid var(--line); display: grid; grid-template-columns: 1fr max-content; gap: 4px 24px; padding: 14px 0; }
.letters li:first-child { border: 0; padding-block-start: 0; }
.letters a { font-weight: 600; font-size: 17px; text-decoration: none; }
.letters a:hover { text-decoration: underline; }
.letters .meta { color: var(--soft); font-size: 14px; margin: 0; }
.letters .state { text-align: end; font-size: 14px; }
.tag { display: inline-block; padding: 1px 10px; border-radius: 999px; font-size: 14px; background: var(--brand-wash); color: var(--brand-dark); }
.tag.good { background: var(--good-wash); color: var(--good); }
.tag.warn { background: var(--warn-wash); color: var(--warn); }
.tag.bad { background: var(--bad-wash); color: var(--bad); font-weight: 600; }
.pages { display: flex; gap: 12px; align-items: center; justify-content: center; margin: 0; }
.columns { display: grid; grid-template-columns: minmax(0, 1fr) 380px; gap: 20px; align-items: start; }
.columns > aside { position: sticky; top: var(--aside-top, 16px); }
.path { display: flex; flex-wrap: wrap; gap: 4px 8px; font-size: 14px; margin: 0 0 8px; }
.path .next { margin-inline-start: auto; }
.headline { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: baseline; margin-block-end: 16px; }
.headline h1 { margin: 0; flex-basis: 100%; }
.to-acts { display: none; }
.acts details { border-block-start: 1px solid var(--line); }
.acts summary { padding: 10px 0; min-height: 44px; cursor: pointer; font-weight: 600; color: var(--brand); }
.acts form { margin-block-end: 16px; }
.findings { list-style: none; margin: 12px 0 0; padding: 0; }
.findings li { padding: 10px 12px; margin-block-end: 8px; border-inline-start: 4px solid var(--warn); background: var(--warn-wash); }
.findings li.must { border-color: var(--bad); background: var(--bad-wash); }
.findings p { margin: 0; font-size: 14px; }
.timeline { list-style: none; margin: 0; padding: 0 0 0 18px; border-inline-start: 2px solid var(--line); }
.timeline li { position: relative; padding-block-end: 14px; }
.timeline li::before { content: ""; position: absolute; inset-inline-start: -24px; top: 9px; width: 10px; height: 10px; border-radius: 50%; background: var(--brand); }
.timeline time { color: var(--soft); font-size: 14px; margin-inline-end: 8px; }
.timeline p { margin: 0; color: var(--soft); white-space: pre-wrap; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; padding: 10px 12px; border-block-end: 1px solid var(--line); white-space: nowrap; }
th { color: var(--soft); font-weight: 600; font-size: 14px; }
td.number, th.number { text-align: end; font-variant-numeric: tabular-nums; }
tr.total > * { font-weight: 600; background: var(--ground); }
caption { text-align: start; font-weight: 600; padding-block-end: 8px; }
.month { max-width: 220px; } form.row > label { margin: 0; }
.days { display: flex; flex-wrap: wrap; gap: 0 24px; } .days .field { flex: 0 1 auto; }
.row { display: flex; flex-wrap: wrap; gap: 12px; align-items: center; }
.secret { font: 600 20px/1.6 ui-monospace, Consolas, monospace; letter-spacing: .04em; user-select: all; }
.fresh { position: sticky; top: 8px; z-index: 1; }
@media (max-width: 900px) {
  .columns { grid-template-columns: minmax(0, 1fr); }
  .columns > aside { position: static; }
  .to-acts { display: inline; }
  .filters { grid-template-columns: 1fr 1fr; }
  .filters .field:first-child { grid-column: 1 / -1; }
}
@media (max-width: 520px) {
  .inner { padding-inline: 14px; }
  .card { padding: 16px; }
  .letters li { grid-template-columns: 1fr; }
  .letters .state { text-align: start; }
  .filters { grid-template-columns: 1fr; }
  h1 { font-size: 21px; }
}
.counts span { display: block; background: var(--paper); border: 1px solid var(--line); border-radius: var(--radius); padding: 12px 16px; }
.counts .bad strong { color: var(--bad); } .counts .warn strong { color: var(--warn); }
th.wide { white-space: normal; min-width: 14em; }
.sheet { border: 1px solid var(--line); border-radius: var(--radius); padding: 12px 16px; margin: 0 0 16px; min-width: 0; }
.sheet legend { font-weight: 600; padding-inline: 6px; }
.sheet .field { margin-block-end: 10px; } .sheet .row .field { flex: 0 1 200px; } .sheet textarea { min-height: 64px; }
.scroll + .scroll { margin-block-start: 20px; } section > form { margin-block-end: 12px; }
.result caption { white-space: normal; } .result td.bar { width: 32%; min-width: 60px; }
.bar svg { display: block; width: 100%; height: 12px; background: var(--brand-wash); } .bar rect { fill: var(--brand); }
.qr { display: block; width: 220px; height: 220px; margin-block-end: 12px; border: 1px solid var(--line); border-radius: var(--radius); }
button.link { min-height: 0; padding: 0 4px; border: 0; background: none; color: var(--brand); text-decoration: underline; font-weight: 400; }
button.link:hover { background: none; color: var(--brand-dark); }
.found { font-weight: 600; margin-block: 12px 0; }
.keys summary { cursor: pointer; color: var(--soft); min-height: 44px; padding-block: 8px; }
.keys dl { max-width: 420px; }
kbd { font: 600 14px/1 ui-monospace, Consolas, monospace; border: 1px solid var(--line); border-radius: 4px; padding: 2px 6px; background: var(--paper); }
footer { padding-block-end: 32px; }
.watermark { display: none; }
@media print {
  .top, .acts, .filters, .counts, .keys, .skip, .next, .notice, form, details:not([open]) { display: none; }
  .columns { display: block; }
  .columns > aside { position: static; }
  body { background: #fff; font-size: 11pt; }
  .card { border: 0; border-block-start: 1px solid #999; border-radius: 0; padding: 8pt 0; break-inside: avoid; }
  .watermark { display: block; position: fixed; bottom: 0; left: 0; right: 0; margin: 0; font-size: 9pt; color: #333; border-block-start: 1px solid #999; }
}
`
