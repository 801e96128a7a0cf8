/** Not to be run or shown twice: the copy is a picture of the page. */
const leftOut = "script,noscript,iframe,object,embed,video,audio,[data-civic-ignore]"

/** A still copy of this page in a document of its own, brought up to date as often as the page changes. */
export class Picture {
  /** Of the last copy: the same sheets need not be fetched and waited for again. */
  private sheets: string | undefined

  renew(page: Document): void {
    const copy = page.importNode(document.documentElement, true)
    copy.querySelectorAll(leftOut).forEach((one) => {
      one.remove()
    })
    copy.querySelectorAll("*").forEach((one) => {
      if (one.localName.indexOf("civic-") === 0) one.remove()
      else dropHandlers(one)
    })
    const sheets = sheetsOf(copy)
    const body = copy.querySelector("body")
    if (sheets === this.sheets && body && page.body) {
      dress(page.documentElement, copy)
      page.documentElement.replaceChild(body, page.body)
    } else page.replaceChild(copy, page.documentElement)
    this.sheets = sheets
    const adopted = document.adoptedStyleSheets ?? []
    if (adopted.length > 0) page.adoptedStyleSheets = adopted.map((sheet) => copyOf(sheet, page))
  }
}

function sheetsOf(root: Element): string {
  let all = ""
  root.querySelectorAll("link,style").forEach((sheet) => {
    all += sheet.outerHTML
  })
  return all
}

function dress(root: Element, as: Element): void {
  for (const name of root.getAttributeNames()) if (!as.hasAttribute(name)) root.removeAttribute(name)
  for (const name of as.getAttributeNames()) root.setAttribute(name, as.getAttribute(name) ?? "")
}

function copyOf(sheet: CSSStyleSheet, page: Document): CSSStyleSheet {
  const Sheet = page.defaultView?.CSSStyleSheet ?? CSSStyleSheet
  const copy = new Sheet()
  let text = ""
  for (let index = 0; index < sheet.cssRules.length; index += 1) text += sheet.cssRules[index]?.cssText ?? ""
  copy.replaceSync(text)
  return copy
}

/** Nothing of the page's scripts may run a second time. */
function dropHandlers(element: Element): void {
  for (const name of element.getAttributeNames()) if (/^on/.test(name)) element.removeAttribute(name)
}
