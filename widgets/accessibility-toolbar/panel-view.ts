import { html, type SVGTemplateResult, svg, type TemplateResult } from "lit"
import {
  type Contrast,
  contrasts,
  type Preferences,
  type Size,
  type Switch,
  sizes,
  switches,
} from "./preferences.ts"
import type { ToolbarWords } from "./strings.ts"

export interface PanelParts {
  readonly words: ToolbarWords
  readonly chosen: Preferences
  readonly speaking: boolean
  readonly pointing: boolean
  setSize(which: "zoom" | "text", size: Size): void
  setContrast(name: Contrast): void
  flip(name: Switch): void
  speak(): void
  point(): void
}

/** One toolbar, one tab stop; the arrow keys go from button to button. */
export function panelView(parts: PanelParts, onKey: (event: KeyboardEvent) => void): TemplateResult {
  const { words, chosen } = parts
  const pressed = (name: Switch) => chosen.on.includes(name)
  const aid = (name: Switch) =>
    button(words.switches[name], pressed(name), () => parts.flip(name), icons[name], "tile")
  return html`<div class="tools" role="toolbar" aria-label=${words.title} aria-orientation="vertical" @keydown=${onKey}>
    ${group(
      "elder",
      "",
      html`<div class="tiles wide">${aid("elder")}
      ${button(words.speak, parts.speaking, parts.speak, icons["speak"], "tile")}
      ${button(words.point, parts.pointing, parts.point, icons["point"], "tile")}</div>`,
    )}
    ${group(
      "zoom",
      words.zoom,
      sizeButtons(words.zoom, chosen.zoom, (size) => parts.setSize("zoom", size)),
    )}
    ${group(
      "text",
      words.text,
      sizeButtons(words.text, chosen.text, (size) => parts.setSize("text", size)),
    )}
    ${group(
      "contrast",
      words.contrast,
      html`<div class="swatches">${contrasts.map((name) =>
        button(
          words.contrasts[name],
          chosen.contrast === name,
          () => parts.setContrast(name),
          undefined,
          "swatch " + (name || "own"),
        ),
      )}</div>`,
    )}
    ${group("aids", words.aids, html`<div class="tiles">${switches.filter((name) => name !== "elder").map(aid)}</div>`)}
  </div>`
}

function group(id: string, label: string, content: TemplateResult): TemplateResult {
  return label === ""
    ? html`<div class="group">${content}</div>`
    : html`<div class="group" role="group" aria-labelledby="group-${id}"><h3 id="group-${id}">${label}</h3>${content}</div>`
}

function sizeButtons(label: string, current: Size, set: (size: Size) => void): TemplateResult {
  return html`<div class="sizes">${sizes.map(
    (size) => html`<button type="button" tabindex="-1" aria-pressed=${size === current ? "true" : "false"}
      aria-label="${label} ${size}%" @click=${() => set(size)}>${size}%</button>`,
  )}</div>`
}

function button(
  label: string,
  pressed: boolean,
  press: () => void,
  icon: SVGTemplateResult | undefined,
  kind: string,
): TemplateResult {
  return html`<button type="button" class=${kind} tabindex="-1" aria-pressed=${pressed ? "true" : "false"} @click=${press}>
    ${icon === undefined ? html`<i aria-hidden="true">文</i>` : html`<svg viewBox="0 0 24 24" aria-hidden="true">${icon}</svg>`}
    <span>${label}</span></button>`
}

const path = (d: string) => svg`<path d=${d}></path>`

/** Strokes of 2 on a grid of 24. */
const icons: Readonly<Record<Switch | "speak" | "point", SVGTemplateResult>> = {
  elder: path("M9 4a2 2 0 1 0 0 .1M6 21l2-6V9l4 2 2 3M8 15l4 2v4M18 12v9M16 12h2"),
  speak: path("M4 9v6h4l5 4V5L8 9H4M16 9a4 4 0 0 1 0 6M18.5 6a8 8 0 0 1 0 12"),
  point: path("M4 5h12M4 9h7M4 13h5M12 11l8 4-4 1.5L14.500 20z"),
  spacing: path("M3 6h18M3 12h18M3 18h18M12 3v3M12 18v3"),
  links: path(
    "M10 14a4 4 0 0 1 0-5l3-3a4 4 0 0 1 5.500 5.500L17 13M14 10a4 4 0 0 1 0 5l-3 3a4 4 0 0 1-5.500-5.500L7 11",
  ),
  headings: path("M6 5v14M16 5v14M6 12h10M20 9v10"),
  plain: path("M4 5h16M12 5v15M8 20h8"),
  still: path("M8 5v14M16 5v14"),
  pointer: path("M6 3v15l4-4 3 7 3-1.500-3-6.500h6z"),
  guide: path("M3 15h18M6 8h12M6 19h12"),
  cross: path("M12 3v18M3 12h18"),
  shortcuts: path("M3 7h18v10H3zM7 11h1M11 11h1M15 11h1M8 14h8"),
}
