/** What a visitor has chosen, and how it is written onto the page: attributes of `<html>` and nothing else. */

export const sizes = [100, 125, 150, 200, 300] as const
export type Size = (typeof sizes)[number]

/** Background and text; the empty one is the page's own. */
export const contrasts = ["", "white-black", "black-white", "black-yellow", "blue-yellow"] as const
export type Contrast = (typeof contrasts)[number]

export const switches = [
  "elder",
  "spacing",
  "links",
  "headings",
  "plain",
  "still",
  "pointer",
  "guide",
  "cross",
  "shortcuts",
] as const
export type Switch = (typeof switches)[number]

export interface Preferences {
  /** Of the whole page. */
  readonly zoom: Size
  /** Of the article only. */
  readonly text: Size
  readonly contrast: Contrast
  readonly on: readonly Switch[]
  /** What brings this site's text to 18 px: depends on the site, so it is measured once and kept. */
  readonly elderZoom: number
}

export const noPreferences: Preferences = { zoom: 100, text: 100, contrast: "", on: [], elderZoom: 100 }

/** 工信厅信管函〔2021〕67号: at least one size of 18 dp in the elder interface. */
const elderPixels = 18
const elderZooms = [100, 112, 120, 130, 140, 150] as const

export function elderZoomFor(pixels: number): number {
  return elderZooms.find((zoom) => pixels * zoom >= elderPixels * 100) ?? 150
}

export function toggled(preferences: Preferences, name: Switch): Preferences {
  const { on } = preferences
  return { ...preferences, on: on.includes(name) ? on.filter((other) => other !== name) : on.concat(name) }
}

export function isDefault({ zoom, text, contrast, on }: Preferences): boolean {
  return zoom === 100 && text === 100 && contrast === "" && on.length === 0
}

/** Attributes of `<html>`; the style sheet of the effects does the rest. */
export function attributesOf(preferences: Preferences): Record<string, string> {
  const { zoom, text, contrast, on, elderZoom } = preferences
  const attributes: Record<string, string> = {}
  const shown = Math.max(zoom, on.includes("elder") ? elderZoom : 100)
  if (shown > 100) attributes["data-civic-zoom"] = String(shown)
  if (text > 100) attributes["data-civic-text"] = String(text)
  if (contrast !== "") attributes["data-civic-contrast"] = contrast
  for (const name of on) if (!withoutStyle.includes(name)) attributes["data-civic-" + name] = ""
  return attributes
}

const withoutStyle: readonly Switch[] = ["guide", "cross", "shortcuts"]

/** Reads what an earlier visit left; anything unknown is dropped, so that old records never break a page. */
export function parsePreferences(stored: unknown): Preferences {
  const { v, chosen } = Object(stored)
  if (v !== 1) return noPreferences
  const { zoom, text, contrast, on, elderZoom } = Object(chosen)
  return {
    zoom: sizes.find((size) => size === zoom) ?? 100,
    text: sizes.find((size) => size === text) ?? 100,
    contrast: contrasts.find((name) => name === contrast) ?? "",
    on: switches.filter((name) => Array.isArray(on) && on.includes(name)),
    elderZoom: elderZooms.find((size) => size === elderZoom) ?? 100,
  }
}
