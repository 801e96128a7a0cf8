/** Nothing in these is text for the reader of a page. */
const unread = new Set(
  "head script style link meta noscript template iframe frame object embed svg math video audio canvas select".split(
    " ",
  ),
)

/** Elements inside that are not on show; what lies within one of them is not told once more. */
export function notOnShow(root: Element, tools: ReadonlySet<Element>): Element[] {
  const hidden: Element[] = []
  // No recursion: unclosed tags of old portals nest hundreds deep.
  const open: { readonly element: Element; readonly depth: number }[] = [{ element: root, depth: 0 }]
  for (let top = open.pop(); top !== undefined; top = open.pop()) {
    const { element, depth } = top
    if (showsAllText(element, depth)) {
      hidden.push(...[...element.querySelectorAll(withoutText)].filter(isHiddenWithoutText))
      continue
    }
    for (let child = element.firstElementChild; child !== null; child = child.nextElementSibling) {
      if (unread.has(child.localName) || tools.has(child)) continue
      if (isHidden(child)) hidden.push(child)
      else if (child.firstElementChild !== null) open.push({ element: child, depth: depth + 1 })
    }
  }
  return hidden
}

/** Deeper down each element is asked for itself. */
const deepest = 40
/** Fewer children are sooner asked than the text inside is compared. */
const fewest = 3

/**
 * True when every letter inside is on show, so that no element with text has to be asked for itself: the browser tells
 * the shown text of a whole page in less time than it tells the style of a hundred elements. The element itself is in
 * sight.
 */
function showsAllText(element: Element, depth: number): boolean {
  if (depth > deepest || element.childElementCount < fewest || !("innerText" in element)) return false
  // biome-ignore lint/performance/useDomNodeTextContent: what the two tell differently is just what is asked here
  const shown = element.innerText
  return typeof shown === "string" && letters(shown) === letters(element.textContent ?? "")
}

function letters(text: string): number {
  return text.replace(/\s+/g, "").length
}

/** Among visible text only what has no text itself can be hidden: pictures, fields, links around a picture. */
const withoutText = "img,br,input,textarea,a"

function isHiddenWithoutText(element: Element): boolean {
  const isTextLink = element.localName === "a" && element.firstChild?.nodeType === Node.TEXT_NODE
  return !isTextLink && isHidden(element)
}

function isHidden(element: Element): boolean {
  return !element.checkVisibility({ visibilityProperty: true })
}
