import { html, type TemplateResult } from "lit"
import type { NetworkName } from "./networks.ts"

/** Our own simple drawings on a 24 x 24 grid: [filled shape, lines]. */
const drawings: Readonly<Record<NetworkName, readonly [string, string]>> = {
  wechat: [
    "M9 4C5 4 2 6.7 2 10c0 1.9 1 3.5 2.5 4.600L4 17l2.6-1.400c.8.2 1.5.3 2.4.3h.3A5.6 5.6 0 0 1 9 14c0-3.2 3-5.7 6.6-5.700h.6C15.3 5.8 12.5 4 9 4zM6.5 7.300a1.1 1.1 0 1 0 .01 0zM11.5 7.300a1.1 1.1 0 1 0 .01 0zM16 9.500c-3.3 0-6 2.2-6 5s2.7 5 6 5c.7 0 1.3-.1 1.9-.2l2.3 1.2-.5-2c1.4-.9 2.3-2.4 2.3-4 0-2.8-2.7-5-6-5zM14 12.600a.9.9 0 1 0 .01 0zM18 12.600a.9.9 0 1 0 .01 0z",
    "",
  ],
  weibo: [
    "M10 9.500c-4.4 0-8 2.5-8 5.700s3.6 5.3 8 5.3 8-2.2 8-5.3-3.6-5.7-8-5.700zm0 1.900c3.3 0 6 1.7 6 3.900s-2.7 3.5-6 3.5-6-1.3-6-3.5 2.7-3.9 6-3.900zM9.6 12.500a2.6 2.6 0 1 0 .01 0z",
    "M14.5 8.200a3.2 3.2 0 0 1 3.7 3.800M14.7 4.300a7 7 0 0 1 7 7.6",
  ],
  qq: [
    "M12 2.500C8.7 2.5 6.8 4.9 6.8 8.100V10c-1.3 1.7-2.3 3.8-2.3 5.5 0 .8.3 1.2.6 1.2.5 0 1.1-.7 1.5-1.4.2 1 .8 1.9 1.5 2.6-1 .3-1.7.8-1.7 1.5 0 1 1.5 1.6 3.2 1.6 1 0 1.9-.3 2.4-.7.5.4 1.4.7 2.4.7 1.7 0 3.2-.6 3.2-1.6 0-.7-.7-1.2-1.7-1.5.7-.7 1.3-1.6 1.5-2.6.4.7 1 1.4 1.5 1.4.3 0 .6-.4.6-1.2 0-1.7-1-3.8-2.3-5.500V8.100c0-3.2-1.9-5.6-5.2-5.600z",
    "",
  ],
  qzone: ["M12 2.800l2.8 6 6.5.8-4.8 4.5 1.3 6.5-5.8-3.3-5.8 3.3 1.3-6.500L2.7 9.600l6.5-.8z", ""],
  douban: ["", "M5 4.500h14M7 9h10v5H7zM9 16.500l1 3.500M15 16.5 14 20M4 20.500h16"],
  mail: ["", "M4 6h16v12H4zM4 7l8 6 8-6"],
  copy: [
    "",
    "M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.300l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.700l1-1",
  ],
  cite: ["", "M9 8.500h10.500V20H9zM5 15.500V4h10.500M12 12.500h4.500M12 16h4.5"],
  system: ["", "M12 15V4M8 7.500l4-4 4 4M6.5 11H5v9h14v-9h-1.5"],
  print: ["", "M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z"],
}

/** Decoration: the button beside it has the name. */
export function icon(name: NetworkName): TemplateResult {
  const [shape, lines] = drawings[name]
  return html`<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path class="shape" d=${shape}></path><path class="lines" d=${lines}></path></svg>`
}
