import { html, nothing, type TemplateResult } from "lit"
import { contrastRatio } from "../contrast-ratio.ts"
import {
  colours,
  contrasts,
  type ElderSize,
  elderSizes,
  inks,
  type Preferences,
  type Size,
  type Switch,
  sizes,
} from "../preferences.ts"
import type { Reading } from "../reading/reader.ts"
import { icon } from "./icons.ts"
import { mixed, sample } from "./samples.ts"
import { shortcut } from "./shortcut.ts"
import type { ToolbarWords } from "./strings.ts"

/** What the panel's buttons do. */
export interface PanelOrders {
  readonly words: ToolbarWords
  setSize(which: "zoom" | "text", size: Size): void
  setElderSize(size: ElderSize): void
  setContrast(name: Preferences["contrast"]): void
  setOwn(part: "paper" | "ink", place: number): void
  flip(name: Switch): void
  read(what: Reading): void
}

const spacing = ["line", "letter", "paragraph"] as const
const seeing = [
  "links",
  "headings",
  "plain",
  "still",
  "pointer",
  "guide",
  "cross",
  "lens",
  "shortcuts",
] as const
const readings = ["article", "here", "point", "selection"] as const
/** Below this a text is hard to make out (WCAG 2, 1.4.3). */
const leastContrast = 4.5

/** One toolbar, one tab stop; the arrow keys go from button to button. */
export function panelView(
  chosen: Preferences,
  reading: Reading | "",
  orders: PanelOrders,
  onKey: (event: KeyboardEvent) => void,
): TemplateResult {
  const { words } = orders
  const tile = (name: Switch) =>
    tileView(words.switches[name], icon(name), chosen.on.includes(name), shortcut(chosen, name), () =>
      orders.flip(name),
    )
  const readTile = (name: Reading) =>
    tileView(words.readings[name], icon(name), reading === name, shortcut(chosen, name), () =>
      orders.read(name),
    )
  return html`<div class="tools" role="toolbar" aria-label=${words.title} aria-orientation="vertical" @keydown=${onKey}>
    <div class="group"><div class="tiles two">${tile("elder")} ${tile("simple")}</div>
    ${chosen.on.includes("elder") ? elderView(chosen, orders) : nothing}</div>
    ${group("reading", words.reading, html`<div class="tiles">${readings.map(readTile)} ${tile("caption")} ${tile("script")}</div>`)}
    ${group("zoom", words.zoom, sizesView("zoom", chosen, orders))}
    ${group("text", words.text, sizesView("text", chosen, orders))}
    ${group("spacing", words.spacing, html`<div class="tiles">${spacing.map(tile)}</div>`)}
    ${group("contrast", words.contrast, coloursView(chosen, orders))}
    ${group("aids", words.aids, html`<div class="tiles">${seeing.map(tile)} ${chosen.on.includes("shortcuts") ? tile("shift") : nothing}</div>`)}
  </div>`
}

function group(id: string, label: string, content: TemplateResult): TemplateResult {
  return html`<div class="group" role="group" aria-labelledby="group-${id}"><h3 id="group-${id}">${label}</h3>${content}</div>`
}

function tileView(
  label: string,
  picture: TemplateResult,
  pressed: boolean,
  keys: string | typeof nothing,
  press: () => void,
): TemplateResult {
  return html`<button type="button" class="tile" tabindex="-1" aria-pressed=${String(pressed) as "true"} aria-keyshortcuts=${keys} @click=${press}>
    ${picture}<span>${label}</span></button>`
}

function elderView({ elderSize }: Preferences, orders: PanelOrders): TemplateResult {
  const { words } = orders
  return html`<div class="sizes" role="group" aria-label=${words.elderSize}>${elderSizes.map((size) =>
    segment(String(size), `${words.elderSize} ${size}`, size === elderSize, () => orders.setElderSize(size)),
  )}</div>`
}

function sizesView(which: "zoom" | "text", chosen: Preferences, orders: PanelOrders): TemplateResult {
  return html`<div class="sizes">${sizes.map((size) =>
    segment(`${size}%`, `${orders.words[which]} ${size}%`, size === chosen[which], () =>
      orders.setSize(which, size),
    ),
  )}</div>`
}

function segment(label: string, name: string, pressed: boolean, press: () => void): TemplateResult {
  return html`<button type="button" tabindex="-1" aria-pressed=${String(pressed) as "true"} aria-label=${name} @click=${press}>${label}</button>`
}

function coloursView(chosen: Preferences, orders: PanelOrders): TemplateResult {
  const { words } = orders
  return html`<div class="swatches">${contrasts.map(
    (
      name,
    ) => html`<button type="button" class="swatch" tabindex="-1" aria-pressed=${String(chosen.contrast === name) as "true"}
      @click=${() => orders.setContrast(name)}>${sample(name || "plain")}<span>${words.contrasts[name]}</span></button>`,
  )}</div>${chosen.contrast === "own" ? ownView(chosen, orders) : nothing}`
}

function ownView(chosen: Preferences, orders: PanelOrders): TemplateResult {
  const { words } = orders
  const weak = contrastRatio(colours[chosen.paper] ?? "#fff", inks[chosen.ink] ?? "#000") < leastContrast
  const row = (
    part: "paper" | "ink",
    all: readonly string[],
  ) => html`<div class="dots" role="group" aria-label=${words[part]}>
    <span aria-hidden="true">${words[part]}</span>${all.map((_colour, place) => {
      const name = `${words[part]} ${words.colours[part][place] ?? ""}`
      return html`<button type="button" tabindex="-1" aria-pressed=${String(chosen[part] === place) as "true"}
        aria-label=${name} title=${name} @click=${() => orders.setOwn(part, place)}>${mixed(part, place)}</button>`
    })}</div>`
  return html`${row("paper", colours)} ${row("ink", inks)} ${weak ? html`<p class="weak">${words.weak}</p>` : nothing}`
}
