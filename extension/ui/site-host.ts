/** Of the page in the address bar: after `document.open()` a frame's own address is its parent's, or about:blank. */
export function siteHost(): string {
  // Firefox has no list of ancestors: there a frame of another site is judged by its own choices.
  const origins = location.ancestorOrigins as DOMStringList | undefined
  const top = origins?.item(origins.length - 1) ?? self.origin
  return URL.canParse(top) ? new URL(top).host : ""
}
