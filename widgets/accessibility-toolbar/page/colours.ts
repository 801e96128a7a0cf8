/** What the page's own colours say about elements that a set of colours must treat with care. */
export interface ColourNotes {
  readonly clear: Element[]
  readonly picture: Element[]
  readonly light: Element[]
  readonly dark: Element[]
}

/** To be asked while the page wears its own colours. */
export function noteColours(elements: readonly HTMLElement[]): ColourNotes {
  const notes: ColourNotes = { clear: [], picture: [], light: [], dark: [] }
  for (const element of elements) {
    const { backgroundColor, backgroundImage, position } = getComputedStyle(element)
    const isClear = alphaOf(backgroundColor) < 0.1 && backgroundImage === "none"
    if (isClear && (position === "absolute" || position === "fixed") && !hasOwnText(element))
      notes.clear.push(element)
    const isPicture = backgroundImage.includes("url(") && isIcon(element)
    if (isPicture) notes.picture.push(element)
    if (isPicture || element.localName === "img") notes[groundOf(element)].push(element)
  }
  return notes
}

/** A background on something small and wordless is a sign or a logo, not a texture. */
function isIcon(element: HTMLElement): boolean {
  const { offsetWidth, offsetHeight } = element
  const { textIndent } = getComputedStyle(element)
  const wordless = (element.textContent ?? "").trim() === "" || Number.parseFloat(textIndent) < -99
  return wordless && offsetWidth * offsetHeight < 120_000
}

/** Was it drawn to stand on something dark or on something light? */
function groundOf(element: HTMLElement): "light" | "dark" {
  for (let on: HTMLElement | null = element; on !== null; on = on.parentElement) {
    const colour = getComputedStyle(on).backgroundColor
    if (alphaOf(colour) > 0.5) {
      const [red = 255, green = 255, blue = 255] = numbersOf(colour)
      return red * 0.3 + green * 0.59 + blue * 0.11 < 140 ? "dark" : "light"
    }
  }
  return "light"
}

function hasOwnText(element: HTMLElement): boolean {
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === node.TEXT_NODE && (node.nodeValue ?? "").trim() !== "") return true
  }
  return false
}

function numbersOf(colour: string): number[] {
  return (colour.match(/[\d.]+/g) ?? []).map(Number)
}

function alphaOf(colour: string): number {
  return colour === "transparent" ? 0 : (numbersOf(colour)[3] ?? 1)
}
