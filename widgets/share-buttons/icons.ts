import { html, type TemplateResult } from "lit"
import type { NetworkName, StandardNetwork } from "./networks.ts"

export type Drawing = readonly [shape: string, lines: string]

/** Our own simple drawings on a 24 x 24 grid: [filled shape, lines]. */
const drawings: Readonly<Record<StandardNetwork, Drawing>> = {
  wechat: [
    "M9 4C5 4 2 6.7 2 10c0 1.9 1 3.5 2.5 4.6L4 17l2.6-1.4c.8.2 1.5.3 2.4.3h.3A5.6 5.6 0 0 1 9 14c0-3.2 3-5.7 6.6-5.7h.6C15.3 5.8 12.5 4 9 4zM6.5 7.3a1.1 1.1 0 1 0 .01 0zM11.5 7.3a1.1 1.1 0 1 0 .01 0zM16 9.5c-3.3 0-6 2.2-6 5s2.7 5 6 5c.7 0 1.3-.1 1.9-.2l2.3 1.2-.5-2c1.4-.9 2.3-2.4 2.3-4 0-2.8-2.7-5-6-5zM14 12.6a.9.9 0 1 0 .01 0zM18 12.6a.9.9 0 1 0 .01 0z",
    "",
  ],
  weibo: [
    "M10 9.5c-4.4 0-8 2.5-8 5.7s3.6 5.3 8 5.3 8-2.2 8-5.3-3.6-5.7-8-5.7zm0 1.9c3.3 0 6 1.7 6 3.9s-2.7 3.5-6 3.5-6-1.3-6-3.5 2.7-3.9 6-3.9zM9.6 12.5a2.6 2.6 0 1 0 .01 0z",
    "M14.5 8.2a3.2 3.2 0 0 1 3.7 3.8M14.7 4.3a7 7 0 0 1 7 7.6",
  ],
  qq: [
    "M12 2.5C8.7 2.5 6.8 4.9 6.8 8.1V10c-1.3 1.7-2.3 3.8-2.3 5.5 0 .8.3 1.2.6 1.2.5 0 1.1-.7 1.5-1.4.2 1 .8 1.9 1.5 2.6-1 .3-1.7.8-1.7 1.5 0 1 1.5 1.6 3.2 1.6 1 0 1.9-.3 2.4-.7.5.4 1.4.7 2.4.7 1.7 0 3.2-.6 3.2-1.6 0-.7-.7-1.2-1.7-1.5.7-.7 1.3-1.6 1.5-2.6.4.7 1 1.4 1.5 1.4.3 0 .6-.4.6-1.2 0-1.7-1-3.8-2.3-5.5V8.1c0-3.2-1.9-5.6-5.2-5.6z",
    "",
  ],
  qzone: ["M12 2.8l2.8 6 6.5.8-4.8 4.5 1.3 6.5-5.8-3.3-5.8 3.3 1.3-6.5L2.7 9.6l6.5-.8z", ""],
  copy: [
    "",
    "M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1",
  ],
  cite: ["", "M9 8.5h10.5V20H9zM5 15.5V4h10.5M12 12.5h4.5M12 16h4.5"],
  system: ["", "M12 15V4M8 7.5l4-4 4 4M6.5 11H5v9h14v-9h-1.5"],
  print: ["", "M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z"],
}

/** Decoration: the button beside it has the name. */
export function icon(
  name: NetworkName,
  more: Readonly<Partial<Record<NetworkName, Drawing>>> = {},
): TemplateResult {
  const [shape, lines] = { ...more, ...drawings }[name] ?? ["", ""]
  return html`<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path class="shape" d=${shape}></path><path class="lines" d=${lines}></path></svg>`
}
