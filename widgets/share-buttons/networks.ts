/** What is shared: read from the page, overridden by attributes. */
export interface ShareFacts {
  readonly url: string
  /** A shorter address of the same page, where the portal has one. */
  readonly short: string
  readonly title: string
  readonly summary: string
  readonly image: string
  /** Who published the page. */
  readonly source: string
  readonly date: string
}

/** What most sites show, in this order. */
export type StandardNetwork = "wechat" | "weibo" | "qq" | "qzone" | "copy" | "cite" | "system" | "print"

/** Shown where `networks` names them: their addresses, words and drawings come in a file of their own. */
export type RareNetwork = "douban" | "dingtalk" | "mail" | "mastodon" | "poster"

/** Everything that can stand in the `networks` attribute. */
export type NetworkName = StandardNetwork | RareNetwork

type Parameters = Readonly<Record<string, string>>
export type Network = readonly [address: string, parameters: (facts: ShareFacts) => Parameters]

const tencent = ({ url, title, summary, image, source }: ShareFacts): Parameters => ({
  url,
  title,
  summary,
  pics: image,
  site: source,
})

type Networks = Readonly<Record<string, Network>>

/** The networks that are plain links. WeChat has no such address; copying and printing need none. */
const networks: Networks = {
  weibo: [
    "https://service.weibo.com/share/share.php",
    // Without searchPic=false Weibo picks some picture of the page by itself.
    ({ url, title, image }) => ({ url, title, pic: image, searchPic: "false" }),
  ],
  qq: ["https://connect.qq.com/widget/shareqq/index.html", tencent],
  qzone: ["https://sns.qzone.qq.com/cgi-bin/qzshare/cgi_qzshare_onekey", tencent],
  "qzone-mobile": [
    "https://h5.qzone.qq.com/q/qzs/open/connect/widget/mobile/qzshare/index.html",
    ({ url, title, summary, image, source }) => ({
      page: "qzshare.html",
      loginpage: "loginindex.html",
      logintype: "qzone",
      url,
      title,
      summary,
      imageUrl: image,
      site: source,
    }),
  ],
}

/**
 * The link of a network, or `undefined` for what is not a link. Encoded by hand as UTF-8: a form on a GBK page
 * would send GBK.
 */
export function shareLink(
  name: NetworkName,
  facts: ShareFacts,
  mobile: boolean,
  more: Networks = {},
): string | undefined {
  const network = { ...more, ...networks }[name === "qzone" && mobile ? "qzone-mobile" : name]
  if (!network) return undefined
  const [address, parameters] = network
  const pairs = Object.entries(parameters(facts))
    .filter(([, value]) => value !== "")
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
  return `${address}?${pairs.join("&")}`
}
