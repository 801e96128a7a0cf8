import type { Drawing } from "./icons.ts"
import type { Network, RareNetwork } from "./networks.ts"

export const rareNetworks: Readonly<Record<RareNetwork, Network>> = {
  douban: [
    "https://www.douban.com/share/service",
    ({ url, title, summary, image }) => ({ href: url, name: title, text: summary, image }),
  ],
  mail: ["mailto:", ({ url, title, source }) => ({ subject: title, body: `${title}\n${source}\n${url}` })],
}

export const rareDrawings: Readonly<Record<RareNetwork, Drawing>> = {
  douban: ["", "M5 4.5h14M7 9h10v5H7zM9 16.5l1 3.5M15 16.5 14 20M4 20.5h16"],
  mail: ["", "M4 6h16v12H4zM4 7l8 6 8-6"],
}
