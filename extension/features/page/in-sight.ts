/** Deeper down each element is asked for itself: unclosed tags of old portals nest thousands deep. */
const deepest = 40
/** Fewer children are sooner asked than the text inside is compared. */
const fewest = 3

/**
 * True when every letter inside is on show, so that no element with text has to be asked for itself: the browser tells
 * the shown text of a whole page in less time than it tells the style of a hundred elements. The element itself is in
 * sight.
 */
export function showsAllText(element: Element, depth: number): boolean {
  if (depth > deepest || element.childElementCount < fewest || !("innerText" in element)) return false
  // biome-ignore lint/performance/useDomNodeTextContent: what the two tell differently is just what is asked here
  const shown = element.innerText
  return typeof shown === "string" && letters(shown) === letters(element.textContent ?? "")
}

function letters(text: string): number {
  return text.replace(/\s+/g, "").length
}

const withoutText = new Set(["img", "br", "input", "select", "textarea"])

/** Among visible text only what has no text itself can be hidden: pictures, fields, links around a picture. */
export function asksForItself(element: Element, tag: string): boolean {
  if (withoutText.has(tag)) return true
  return tag === "a" && element.firstChild?.nodeType !== 3
}
