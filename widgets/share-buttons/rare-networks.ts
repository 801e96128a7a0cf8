import type { Language, Tables } from "../internal/language.ts"
import { reportOnce } from "../internal/report.ts"
import type { Drawing } from "./icons.ts"
import type { Network, NetworkName, RareNetwork } from "./networks.ts"
import { simplified } from "./strings.ts"

/** The networks that few sites choose, in one language. */
export interface RareSet {
  readonly networks: Readonly<Record<string, Network>>
  readonly words: Readonly<Partial<Record<NetworkName, string>>>
  readonly drawings: Readonly<Partial<Record<NetworkName, Drawing>>>
  has(name: string): boolean
}

/** Also tells the webmaster which of the `names` there are not. */
export function rareSet(language: Language, names: readonly string[], mastodon: string): RareSet {
  reportNetworks(names, mastodon)
  const words = rareWords[language]
  return {
    networks: addresses(mastodon),
    words,
    drawings,
    has: (name) => name in words && (name !== "mastodon" || mastodon !== ""),
  }
}

/** A Mastodon-style server has an address of its own, given by the webmaster. */
function addresses(mastodon: string): Readonly<Record<string, Network>> {
  const common: Record<string, Network> = {
    douban: [
      "https://www.douban.com/share/service",
      ({ url, title, summary, image }) => ({ href: url, name: title, text: summary, image }),
    ],
    mail: ["mailto:", ({ url, title, source }) => ({ subject: title, body: `${title}\n${source}\n${url}` })],
  }
  if (mastodon === "") return common
  const server = mastodon.replace(/^(?!https?:)/, "https://").replace(/\/+$/, "")
  return { ...common, mastodon: [`${server}/share`, ({ url, title }) => ({ text: `${title} ${url}` })] }
}

const drawings: Readonly<Record<RareNetwork, Drawing>> = {
  douban: ["", "M5 4.5h14M7 9h10v5H7zM9 16.5l1 3.5M15 16.5 14 20M4 20.5h16"],
  dingtalk: [
    "",
    "M5 4l13 5.5c1.2.6 1.2 1.5.6 2.6L16 15.5h2.5L12 21l1.2-4.5H10l1.5-2.3L7 12.7l3 .3-4-3 3.5.4z",
  ],
  mail: ["", "M4 6h16v12H4zM4 7l8 6 8-6"],
  mastodon: [
    "",
    "M6 16c4 1.6 9 1.5 12 0V8c0-2.5-1.6-4-4-4h-4C7.6 4 6 5.5 6 8v6c0 4 3 6 8 6M9 13V9.5c0-3 3-3 3 0V12M12 9.5c0-3 3-3 3 0V13",
  ],
  poster: ["", "M5 3.5h14v17H5zM8 7h8M8 10.5h8M9.5 14h5v4h-5z"],
}

const rareWords: Tables<Readonly<Record<RareNetwork, string>>> = {
  "zh-CN": { douban: "豆瓣", dingtalk: "钉钉", mail: "邮件", mastodon: "长毛象", poster: "海报" },
  "zh-TW": { douban: "豆瓣", dingtalk: "釘釘", mail: "電子郵件", mastodon: "Mastodon", poster: "海報" },
  en: { douban: "Douban", dingtalk: "DingTalk", mail: "E-mail", mastodon: "Mastodon", poster: "Poster" },
}

/** A misspelt name shows no button, so the webmaster is told which names there are. */
function reportNetworks(names: readonly string[], mastodon: string): void {
  const known = [...Object.keys(simplified.networks), ...Object.keys(drawings)]
  for (const name of names) {
    if (known.indexOf(name) >= 0) continue
    reportOnce("warn", "civic-share-buttons", `networks 中没有“${name}”，可用：${known.join("、")}。`)
  }
  if (names.indexOf("mastodon") >= 0 && mastodon === "") {
    reportOnce("warn", "civic-share-buttons", '用 mastodon 时请写明服务器，如 mastodon="m.example.org"。')
  }
}
