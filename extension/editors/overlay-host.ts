import { stageFor } from "./stage.ts"

const css = `
:host { all: initial !important; position: fixed !important; inset: 0 !important; pointer-events: none !important; z-index: 2147483646 !important; }
.field { position: absolute; left: 0; top: 0; overflow: hidden; transform-origin: 0 0; }
.copy { position: absolute; left: 0; top: 0; box-sizing: border-box; visibility: hidden; }
.marks { position: absolute; inset: 0; }
.marks > * { position: absolute; height: 4px; background-repeat: repeat-x; }
.civic-must { --ink: #c8161d; background: linear-gradient(45deg, transparent 44%, var(--ink) 44% 60%, transparent 60%) 0 0 / 5px 4px, linear-gradient(-45deg, transparent 44%, var(--ink) 44% 60%, transparent 60%) 2.5px 0 / 5px 4px; }
.civic-should { background: linear-gradient(90deg, #a86200 70%, transparent 0) 0 1px / 7px 2px repeat-x; }
.civic-hint { background: radial-gradient(circle, #1f5fa8 1.1px, transparent 1.3px) 0 0 / 4px 4px; }
@media (forced-colors: active) { .marks > * { forced-color-adjust: none; } }
`

const hosts = new WeakMap<Element, ShadowRoot>()

/** The layer over all text fields that stand on the same stage; outside every editable tree. */
export function overlayOf(field: Element): ShadowRoot {
  const stage = stageFor(field)
  const known = hosts.get(stage)
  if (known?.host.isConnected === true) return known
  const host = field.ownerDocument.createElement("civic-hints-overlay")
  host.setAttribute("aria-hidden", "true")
  const root = host.attachShadow({ mode: "open" })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  root.adoptedStyleSheets = [sheet]
  stage.append(host)
  hosts.set(stage, root)
  return root
}
