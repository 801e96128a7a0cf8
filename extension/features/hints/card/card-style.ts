/** Calm and dense: the card stands beside somebody's work. Light in every page, because the page under it is paper. */
export const cardCss = `
:host { all: initial !important; color-scheme: light; }
.status { position: fixed; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.float { position: fixed; inset: auto; left: 0; top: 0; margin: 0; padding: 0; border: 0; background: none; overflow: visible; z-index: 2147483647; width: max-content; max-width: min(416px, calc(100vw - 16px)); }
.card { --ink: #c8161d; --tint: #fdf1f1; box-sizing: border-box; width: 416px; max-width: 100%; background: #fff; color: #1f2328; border: 1px solid #d9dce0; border-top: 3px solid var(--ink); border-radius: 8px; box-shadow: 0 1px 2px rgb(15 23 32 / 8%), 0 10px 28px rgb(15 23 32 / 16%); padding: 12px 16px 10px; font: 14px/1.65 "PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif; text-align: start; text-spacing-trim: trim-start; letter-spacing: 0; }
.should { --ink: #a86200; --tint: #fdf6ea; }
.hint { --ink: #1f5fa8; --tint: #eff5fc; }
header { display: flex; align-items: center; gap: 8px; }
h2 { flex: 1; margin: 0; font-size: 15px; font-weight: 600; line-height: 1.4; }
.severity { flex: none; padding: 0 7px; border-radius: 4px; background: var(--tint); color: var(--ink); font-size: 12px; font-weight: 600; line-height: 22px; }
.place { flex: none; color: #5b636d; font-size: 12px; font-variant-numeric: tabular-nums; }
p { margin: 8px 0 0; }
.message { text-wrap: pretty; }
.change { display: flex; flex-wrap: wrap; align-items: baseline; gap: 2px 8px; padding: 7px 10px; border-radius: 6px; background: #f5f6f8; overflow-wrap: anywhere; }
del { color: #5b636d; text-decoration: none; }
del b { color: #a8121a; font-weight: 600; text-decoration: line-through; text-decoration-thickness: 1px; }
ins { color: #1f2328; text-decoration: none; font-weight: 500; }
ins b { color: #0b6b3a; font-weight: 700; }
.arrow { color: #7a828c; }
.note { margin-top: 4px; color: #5b636d; font-size: 12px; }
dl { display: grid; grid-template-columns: auto 1fr; gap: 3px 10px; margin: 10px 0 0; font-size: 13px; }
dt { color: #5b636d; }
dd { margin: 0; text-wrap: pretty; }
.more { margin-top: 6px; padding-top: 2px; border-top: 1px solid #ebedf0; color: #424a53; font-size: 12px; }
.more p { margin-top: 5px; }
code { font: 12px ui-monospace, Consolas, monospace; color: #424a53; }
footer { display: flex; flex-wrap: wrap; align-items: center; gap: 6px; margin-top: 12px; }
.rest { flex: 1; }
button { all: unset; box-sizing: border-box; min-height: 34px; padding: 0 12px; border: 1px solid #c9ced4; border-radius: 6px; color: #1f2328; font-size: 13px; line-height: 32px; text-align: center; white-space: nowrap; cursor: pointer; }
button:hover { background: #f5f6f8; }
button:focus-visible { outline: 2px solid #1f5fa8; outline-offset: 2px; }
.main { background: #b3151c; border-color: #b3151c; color: #fff; font-weight: 600; padding: 0 18px; }
.main:hover { background: #97121a; }
.quiet { border-color: transparent; color: #4a525b; padding: 0 6px; }
.link { min-height: 0; padding: 0; border: 0; line-height: inherit; color: #1f5fa8; font-size: 12px; }
.link:hover { background: none; text-decoration: underline; }
.close { display: grid; place-items: center; flex: none; width: 28px; min-height: 28px; margin-right: -8px; padding: 0; border-color: transparent; }
.close svg { width: 14px; height: 14px; fill: none; stroke: #5b636d; stroke-width: 1.6; stroke-linecap: round; }
.failed { margin-top: 10px; padding: 8px 10px; border-radius: 6px; background: #fdf6ea; font-size: 13px; }
.failed p { margin: 0 0 6px; }
.failed div { display: flex; gap: 6px; }
.failed input { flex: 1; min-width: 0; box-sizing: border-box; height: 34px; padding: 0 8px; border: 1px solid #c9ced4; border-radius: 6px; background: #fff; color: inherit; font: inherit; }
.why { margin-top: 12px; padding-top: 10px; border-top: 1px solid #ebedf0; }
.why label { display: grid; gap: 4px; color: #424a53; font-size: 13px; }
.why input { box-sizing: border-box; width: 100%; height: 34px; padding: 0 10px; border: 1px solid #c9ced4; border-radius: 6px; background: #fff; color: #1f2328; font: inherit; font-size: 14px; }
.why input:focus-visible { outline: 2px solid #1f5fa8; outline-offset: 1px; }
.reasons-at-hand { display: flex; flex-wrap: wrap; gap: 6px; margin-top: 8px; }
.reasons-at-hand button { min-height: 28px; padding: 0 10px; border-radius: 14px; color: #424a53; font-size: 12px; line-height: 26px; }
@media (prefers-reduced-motion: no-preference) { .card { animation: rise 0.12s ease-out; } @keyframes rise { from { opacity: 0; translate: 0 3px; } } }
@media (forced-colors: active) { .card, button { border-color: CanvasText; } }
@media print { :host { display: none !important; } }
`
