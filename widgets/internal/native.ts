/**
 * The browser's own classes, whatever the page calls by their names: a `function Map()` with `put` and `containsKey`
 * was in every Java shop's tool kit, and `var URL = "/search.jsp"` in many a page. The build puts an import of these
 * into every file that makes one of them, Lit's included.
 */
let whole: typeof globalThis = window
if (`${Map}${Set}${WeakMap}${URL}`.split("[native").length < 5) {
  const frame = document.documentElement.appendChild(document.createElement("iframe"))
  whole = Object(frame.contentWindow)
  setTimeout(() => frame.remove())
}
export const { Map: nativeMap, Set: nativeSet, WeakMap: nativeWeakMap, URL: nativeURL } = whole
