/** What a visitor has chosen, and how it is written onto the page: attributes of `<html>` and nothing else. */

export const sizes = [100, 125, 150, 175, 200, 250, 300] as const
export type Size = (typeof sizes)[number]

/** Background and text; the empty one is the page's own, the last one the reader's. */
export const contrasts = ["", "white-black", "black-white", "black-yellow", "blue-yellow", "own"] as const
export type Contrast = (typeof contrasts)[number]

/** The next in turn; the reader's own is not among them. */
export function contrastAfter(now: Contrast): Contrast {
  const place = now === "own" ? 0 : contrasts.indexOf(now)
  return contrasts[(place + 1) % (contrasts.length - 1)] ?? ""
}

/** Papers and inks the reader mixes; numbers in effects.css. */
export const colours = [
  "#fff",
  "#fff8e1",
  "#e3f2e1",
  "#d9e8f6",
  "#c8c8c8",
  "#3a2a1a",
  "#0b2545",
  "#000",
] as const
export const inks = [
  "#000",
  "#3a2a1a",
  "#0b2545",
  "#0f5132",
  "#7a0019",
  "#ffd54a",
  "#9be7a0",
  "#fff",
] as const

/** 工信厅信管函〔2021〕67号: 18 dp for text of the elder interface, and at least 30 dp as the largest. */
export const elderSizes = [18, 22, 26, 30] as const
export type ElderSize = (typeof elderSizes)[number]

export const switches = [
  "elder",
  "simple",
  "line",
  "letter",
  "paragraph",
  "links",
  "headings",
  "plain",
  "still",
  "pointer",
  "guide",
  "cross",
  "lens",
  "caption",
  "script",
  "shortcuts",
  "shift",
] as const
export type Switch = (typeof switches)[number]

export interface Preferences {
  /** Of the whole page. */
  readonly zoom: Size
  /** Of the article only. */
  readonly text: Size
  readonly contrast: Contrast
  /** Places in `colours` and `inks`. */
  readonly paper: number
  readonly ink: number
  readonly on: readonly Switch[]
  readonly elderSize: ElderSize
  /** What brings this site's text to that size: depends on the site, so it is measured once and kept. */
  readonly elderZoom: number
}

export const noPreferences: Preferences = {
  zoom: 100,
  text: 100,
  contrast: "",
  paper: 1,
  ink: 1,
  on: [],
  elderSize: 18,
  elderZoom: 100,
}

const elderZooms = [100, 113, 120, 130, 140, 150, 165, 180, 190, 200, 215, 235, 250, 275, 300] as const

/** The step that brings text of so many pixels to the wanted size. */
export function elderZoomFor(pixels: number, wanted: ElderSize = 18): number {
  return elderZooms.filter((zoom) => pixels * zoom >= wanted * 100)[0] ?? 300
}

export function toggled(preferences: Preferences, name: Switch): Preferences {
  const { on } = preferences
  return { ...preferences, on: on.includes(name) ? on.filter((other) => other !== name) : on.concat(name) }
}

/** Elder mode at this size on a page whose text has so many pixels; it begins in the reading view. */
export function withElder(preferences: Preferences, elderSize: ElderSize, pixels: number): Preferences {
  const { on } = preferences
  const begun: Preferences["on"] = on.includes("elder")
    ? on
    : withoutElder(preferences).on.concat("elder", "simple")
  return { ...preferences, on: begun, elderSize, elderZoom: elderZoomFor(pixels, elderSize) }
}

export function withoutElder(preferences: Preferences): Preferences {
  const on = preferences.on.filter((name) => name !== "elder" && name !== "simple")
  return { ...preferences, on, elderZoom: 100 }
}

export function isDefault({ zoom, text, contrast, on }: Preferences): boolean {
  return zoom === 100 && text === 100 && contrast === "" && on.length === 0
}

/** Attributes of `<html>`; the style sheet of the effects does the rest. */
export function attributesOf(preferences: Preferences): Record<string, string> {
  const { zoom, text, contrast, paper, ink, on, elderZoom } = preferences
  const attributes: Record<string, string> = {}
  const set = (name: string, value: string | number, wanted: boolean): void => {
    if (wanted) attributes["data-civic-" + name] = String(value)
  }
  const shown = Math.max(zoom, on.includes("elder") ? elderZoom : 100)
  set("zoom", shown, shown > 100)
  set("text", text, text > 100)
  set("contrast", contrast, contrast !== "")
  set("paper", paper, contrast === "own")
  set("ink", ink, contrast === "own")
  for (const name of on) set(name, "", !withoutStyle.includes(name))
  const rearranged = shown > 100 || text > 100 || arranging.some((name) => on.includes(name))
  set("wait", "", rearranged)
  return attributes
}

const withoutStyle: readonly Switch[] = ["guide", "cross", "lens", "caption", "shortcuts", "shift"]
/** Done by code after the page has come; until then the sheet keeps the page from showing itself half done. */
const arranging: readonly Switch[] = ["elder", "simple", "script"]

/** Reads what an earlier visit left; anything unknown is dropped, so that old records never break a page. */
export function parsePreferences(stored: unknown): Preferences {
  const { v, chosen } = Object(stored)
  if (v !== 1) return noPreferences
  const { zoom, text, contrast, paper, ink, on, elderSize, elderZoom } = Object(chosen)
  return {
    zoom: oneOf(sizes, zoom) ?? 100,
    text: oneOf(sizes, text) ?? 100,
    contrast: oneOf(contrasts, contrast) ?? "",
    paper: colours[paper] === undefined ? noPreferences.paper : Number(paper),
    ink: inks[ink] === undefined ? noPreferences.ink : Number(ink),
    on: switches.filter((name) => Array.isArray(on) && on.includes(name)),
    elderSize: oneOf(elderSizes, elderSize) ?? 18,
    elderZoom: oneOf(elderZooms, elderZoom) ?? 100,
  }
}

function oneOf<Value>(known: readonly Value[], value: unknown): Value | undefined {
  return known.filter((one) => one === value)[0]
}
