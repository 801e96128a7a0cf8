/** What the desk and the plain form share: colours, type, fields, buttons. */
export const baseStyles = `
:root {
  --ink: #1c2733; --soft: #53606d; --line: #cfd8e1; --paper: #fff; --ground: #f3f6f9;
  --brand: #17497d; --brand-dark: #0f355d; --brand-wash: #e8f0f8;
  --good: #17643a; --good-wash: #e5f3ea; --warn: #7a4b00; --warn-wash: #fff2d6; --bad: #a3182b; --bad-wash: #fdeaec;
  --radius: 8px;
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--ground); color: var(--ink);
  font: 16px/1.7 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif;
  overflow-wrap: anywhere;
}
h1, h2, h3 { line-height: 1.35; margin: 0 0 12px; font-weight: 600; }
.text + .hint { margin-block-start: 8px; }
h3:not(:first-child), .findings-now > h3 { margin-block-start: 20px; }
h1 { font-size: 24px; } h2 { font-size: 18px; } h3 { font-size: 16px; }
p { margin: 0 0 12px; }
a { color: var(--brand); text-underline-offset: 3px; }
a:hover { color: var(--brand-dark); }
:focus-visible { outline: 3px solid #e8a100; outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; inset-inline-start: -9999px; }
.skip:focus { inset-inline-start: 8px; top: 8px; background: #fff; padding: 8px 16px; z-index: 2; }
.card {
  background: var(--paper); border: 1px solid var(--line); border-radius: var(--radius);
  padding: 20px 24px; margin-block-end: 20px;
}
.text { white-space: pre-wrap; margin: 0; }
.soft { color: var(--soft); }
label, .label { display: block; font-weight: 600; margin-block-end: 4px; }
.hint { color: var(--soft); font-size: 14px; margin: 0 0 4px; }
.field { margin-block-end: 18px; }
input:not([type="checkbox"], [type="radio"]), select, textarea {
  width: 100%; min-height: 44px; padding: 8px 12px; font: inherit; color: inherit; background: #fff;
  border: 1px solid #76848f; border-radius: 6px;
}
textarea { min-height: 120px; resize: vertical; display: block; }
input[type="checkbox"], input[type="radio"] { width: 20px; height: 20px; margin: 0 8px 0 0; vertical-align: -4px; }
.choices { display: flex; flex-wrap: wrap; gap: 4px 20px; border: 0; padding: 0; margin: 0 0 18px; }
.choices legend { font-weight: 600; padding: 0; margin-block-end: 4px; }
.choices label { font-weight: 400; min-height: 44px; display: flex; align-items: center; margin: 0; }
button, .button {
  display: inline-flex; align-items: center; justify-content: center; min-height: 44px; padding: 8px 20px; font: inherit;
  font-weight: 600; color: #fff; background: var(--brand); border: 1px solid var(--brand); border-radius: 6px;
  cursor: pointer; text-decoration: none;
}
button:hover, .button:hover { background: var(--brand-dark); color: #fff; }
button.quiet, .button.quiet { color: var(--brand); background: #fff; }
button.quiet:hover, .button.quiet:hover { background: var(--brand-wash); color: var(--brand-dark); }
button.grave { background: #fff; color: var(--bad); border-color: var(--bad); }
button.grave:hover { background: var(--bad-wash); color: var(--bad); }
.notice { border-inline-start: 5px solid var(--brand); background: var(--brand-wash); padding: 12px 16px; margin: 0 0 20px; }
.notice.bad { border-color: var(--bad); background: var(--bad-wash); }
.notice.good { border-color: var(--good); background: var(--good-wash); }
.notice > :last-child { margin-block-end: 0; }
.wrong { color: var(--bad); font-weight: 600; margin: 0 0 4px; }
.trap { position: absolute; inset-inline-start: -9999px; height: 1px; overflow: hidden; }
.stats table { table-layout: fixed; min-width: 660px; } .card.stats thead th:first-child { width: 20%; }
.card.stats .number { white-space: normal; min-width: 0; padding-inline: 5px; }
dl.facts { display: grid; grid-template-columns: max-content 1fr; gap: 6px 16px; margin: 0; }
dl.facts dt { color: var(--soft); } dl.facts dd { margin: 0; }
@media (prefers-reduced-motion: no-preference) { button, .button { transition: background-color .15s; } }
`
