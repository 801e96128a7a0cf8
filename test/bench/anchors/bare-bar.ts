import { css, html, LitElement, type TemplateResult, unsafeCSS } from "lit"
import { drawings } from "../../../widgets/share-buttons/icons.ts"
import type { StandardNetwork } from "../../../widgets/share-buttons/networks.ts"

/** The text of the sheets that our bar carries, put in when this is bundled. */
declare const __SHEETS__: readonly string[]

type Item = readonly [name: StandardNetwork, word: string, address?: string]

const items: readonly Item[] = [
  ["wechat", "微信"],
  ["weibo", "微博", "https://service.weibo.com/share/share.php"],
  ["qq", "QQ", "https://connect.qq.com/widget/shareqq/index.html"],
  ["qzone", "QQ空间", "https://sns.qzone.qq.com/cgi-bin/qzshare/cgi_qzshare_onekey"],
  ["copy", "复制链接"],
  ["cite", "复制出处"],
  ["print", "打印"],
]

/**
 * What a careful hand would write with Lit alone to show what our bar shows: the same buttons, links, drawings and
 * style sheets, and nothing behind them: no languages, no metadata, no settings, no old browsers.
 */
class BareBar extends LitElement {
  static override styles = __SHEETS__.map((text) => css`${unsafeCSS(text)}`)
  static override properties = { networks: { type: String } }

  protected override render(): TemplateResult {
    return html`<div class="bar" role="group" aria-label="分享"><span class="label" aria-hidden="true">分享</span>${items.map((item) => this.item(item))}</div>`
  }

  private item([name, word, address]: Item): TemplateResult {
    const [shape, lines] = drawings[name]
    const inside = html`<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><path class="shape" d=${shape}></path><path class="lines" d=${lines}></path></svg><span>${word}</span>`
    if (address === undefined)
      return html`<button type="button" class="item" title=${word} @click=${() => this.pressed(name)}>${inside}</button>`
    const page = `url=${encodeURIComponent(location.href)}&title=${encodeURIComponent(document.title)}`
    return html`<a class="item" href=${`${address}?${page}`} title=${word} target="_blank" rel="noopener">${inside}</a>`
  }

  private pressed(name: string): void {
    this.dispatchEvent(new CustomEvent("share", { detail: name }))
  }
}

customElements.define("bare-bar", BareBar)
