/** What a template of an old portal is given, and what it makes of it. */
export interface Parts {
  /** `meta` tag of the charset, in the spelling of the template's age. */
  readonly charset: string
  /** Our script tag, or nothing on the bare page. */
  readonly script: string
  /** The places of the elements: with the elements, or empty for the script's options. */
  readonly share: string
  readonly panel: string
  readonly mailbox: string
  /** The policy's paragraphs in the template's own markup. */
  text(wrap: (paragraph: string) => string): string
}

export interface PortalTemplate {
  readonly name: string
  /** Age and maker, for the table. */
  readonly title: string
  /** Libraries the page loads first, as paths under /lib/. */
  readonly libraries?: readonly string[]
  html(parts: Parts): string
  /**
   * The page's own script: everything it does that a visitor would miss. Defines `pageFacts()`, whose answer must be
   * the same with us and without.
   */
  readonly own: string
  readonly css?: string
  /** Those it is shown in; otherwise all. */
  readonly ways?: readonly Way[]
  /** Otherwise by its age. */
  readonly charset?: PortalCharset
  /** Its frameset, where the page stands in a frame; `inner` is the page's own address. */
  frameset?(inner: string): string
  /** Content-Security-Policy, once the host of our `files` is known. */
  policy?(files: string): string
}

/** Bytes and what the page says of them: "unsaid" is GBK without a word, "mislabelled" GBK under a Latin name. */
export type PortalCharset = "gbk" | "utf-8" | "unsaid" | "mislabelled"

/** How the webmaster put us there: tags in the markup, options on the script tag, or a script that writes tags later. */
export type Way = "tags" | "options" | "late"

export const policyTitle = "关于支持小微企业稳岗扩岗的通知"
export const site = "云川市人民政府"
