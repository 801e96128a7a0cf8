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
}

export const policyTitle = "关于支持小微企业稳岗扩岗的通知"
export const site = "云川市人民政府"
