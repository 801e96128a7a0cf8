/** Everything that moves a glyph or a line break. */
const moving = [
  "direction",
  "font-family",
  "font-size",
  "font-style",
  "font-weight",
  "font-stretch",
  "font-variant",
  "font-feature-settings",
  "font-variation-settings",
  "font-kerning",
  "font-optical-sizing",
  "font-size-adjust",
  "letter-spacing",
  "line-break",
  "line-height",
  "overflow-wrap",
  "padding-top",
  "padding-right",
  "padding-bottom",
  "padding-left",
  "tab-size",
  "text-align",
  "text-indent",
  "text-rendering",
  "text-transform",
  "text-autospace",
  "text-spacing-trim",
  "unicode-bidi",
  "word-break",
  "word-spacing",
  "writing-mode",
  "hyphens",
  "zoom",
] as const

/** Lays `copy` out as the field lays out its value. */
export function copyTextStyle(field: HTMLTextAreaElement | HTMLInputElement, copy: HTMLElement): void {
  const own = getComputedStyle(field)
  for (const property of moving) copy.style.setProperty(property, own.getPropertyValue(property))
  // The language chooses the font, and the overlay's own styles have wiped it out.
  copy.lang = field.closest<HTMLElement>("[lang]")?.lang ?? ""
  const isInput = field.localName === "input"
  copy.style.whiteSpace = isInput ? "pre" : "pre-wrap"
  copy.style.width = isInput ? "max-content" : `${paddingBoxWidth(field, own)}px`
  copy.style.minWidth = "100%"
  // A one-line field centres its line; the mirror does it by a line as high as the field.
  if (isInput) copy.style.lineHeight = `${innerHeight(field, own)}px`
}

/** Fractional, which `clientWidth` is not: at 125 % the rounded width breaks lines elsewhere. */
function paddingBoxWidth(field: HTMLElement, own: CSSStyleDeclaration): number {
  const borders = Number.parseFloat(own.borderLeftWidth) + Number.parseFloat(own.borderRightWidth)
  const scrollbar = Math.max(0, field.offsetWidth - field.clientWidth - Math.round(borders))
  const paddings = Number.parseFloat(own.paddingLeft) + Number.parseFloat(own.paddingRight)
  const width = Number.parseFloat(own.width)
  return (own.boxSizing === "border-box" ? width - borders : width + paddings) - scrollbar
}

function innerHeight(field: HTMLElement, own: CSSStyleDeclaration): number {
  return field.clientHeight - Number.parseFloat(own.paddingTop) - Number.parseFloat(own.paddingBottom)
}
