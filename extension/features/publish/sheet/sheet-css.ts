/** Calm: the editor is about to publish and has to decide, not to be scolded. */
export const sheetCss = `
:host { all: initial !important; color-scheme: light; }
dialog { box-sizing: border-box; width: min(600px, calc(100vw - 32px)); max-height: min(720px, calc(100vh - 48px)); padding: 0; overflow: hidden; border: 1px solid #d9dce0; border-top: 3px solid #b3151c; border-radius: 10px; background: #fff; color: #1f2328; box-shadow: 0 24px 64px rgb(15 23 32 / 24%); font: 14px/1.65 "PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif; text-spacing-trim: trim-start; }
dialog[open] { display: flex; }
dialog::backdrop { background: rgb(24 29 36 / 42%); }
form { display: flex; flex-direction: column; width: 100%; min-height: 0; }
header { padding: 20px 24px 14px; }
h1 { margin: 0; font-size: 18px; font-weight: 600; line-height: 1.4; }
h2 { margin: 0 0 6px; font-size: 14px; font-weight: 600; }
p { margin: 4px 0 0; }
.soft { color: #5b636d; font-size: 13px; }
.body { display: grid; grid-template-columns: minmax(0, 1fr); gap: 14px; padding: 2px 24px 18px; overflow: auto; }
ul, ol { display: grid; gap: 8px; margin: 0; padding: 0; list-style: none; }
button { all: unset; box-sizing: border-box; min-height: 38px; padding: 0 16px; border: 1px solid #c9ced4; border-radius: 6px; line-height: 36px; text-align: center; cursor: pointer; white-space: nowrap; }
button:hover { background: #f5f6f8; }
button:disabled, [aria-disabled="true"] { border-color: #e3e6ea; color: #6b737d; background: #f5f6f8; }
button:disabled { cursor: default; }
:focus-visible { outline: 2px solid #1f5fa8; outline-offset: 2px; }
.main { background: #b3151c; border-color: #b3151c; color: #fff; font-weight: 600; }
.main:hover { background: #97121a; }
.row { display: grid; grid-template-columns: minmax(0, 1fr); gap: 5px; width: 100%; padding: 10px 12px; border-color: #e3e6ea; border-radius: 8px; text-align: start; line-height: 1.6; white-space: normal; overflow-wrap: anywhere; }
.row:hover { border-color: #8a929c; background: #fff; }
.top { display: flex; gap: 8px; align-items: baseline; }
.severity { flex: none; padding: 0 7px; border-radius: 4px; background: #fdf1f1; color: #c8161d; font-size: 12px; font-weight: 600; line-height: 22px; }
.severity.should { background: #fdf6ea; color: #925500; }
.severity.hint { background: #eff5fc; color: #1f5fa8; }
q { padding: 3px 8px; border-radius: 5px; background: #f5f6f8; }
q::before, q::after { content: ""; }
mark { background: none; color: inherit; font-weight: 600; text-decoration: underline wavy #c8161d 1.5px; text-underline-offset: 3px; }
.tick { display: flex; gap: 10px; align-items: flex-start; padding: 12px 14px; border: 1px solid #efc9ca; border-radius: 8px; background: #fdf1f1; cursor: pointer; }
.tick input { flex: none; width: 18px; height: 18px; margin: 2px 0 0; accent-color: #b3151c; }
.reason { display: grid; gap: 5px; font-weight: 600; }
textarea, .sign input { box-sizing: border-box; width: 100%; padding: 7px 10px; border: 1px solid #c9ced4; border-radius: 6px; background: #fff; color: inherit; font: inherit; font-weight: 400; resize: vertical; }
.review { padding: 12px 14px; border: 1px solid #e3e6ea; border-radius: 8px; }
.review ol { grid-template-columns: minmax(48px, max-content) minmax(0, 1fr); column-gap: 12px; }
.review li { display: grid; grid-column: 1 / -1; grid-template-columns: subgrid; row-gap: 4px; align-items: center; min-height: 34px; }
.review li > :nth-child(n + 3) { grid-column: 2; }
.review b { font-weight: 600; white-space: nowrap; }
.signed { display: flex; flex-wrap: wrap; gap: 2px 10px; align-items: baseline; }
.good { color: #0b6b3a; font-size: 13px; }
.changed { color: #925500; font-size: 13px; }
.sign { display: flex; gap: 8px; }
.sign input { max-width: 180px; height: 34px; }
.sign button { min-height: 34px; line-height: 32px; }
footer { display: flex; flex-wrap: wrap; align-items: center; gap: 10px; padding: 14px 24px; border-top: 1px solid #e3e6ea; background: #fafbfc; }
footer .soft { margin-inline-start: auto; font-size: 12px; }
@media (prefers-reduced-motion: no-preference) { dialog[open] { animation: rise 0.14s ease-out; } @keyframes rise { from { opacity: 0; translate: 0 6px; } } }
@media (forced-colors: active) { button, .row { border-color: CanvasText; } }
@media print { :host { display: none !important; } }
`
