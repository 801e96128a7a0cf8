import { html, svg, type TemplateResult } from "lit"
import { type Contrast, colours, inks } from "../preferences.ts"

/** Colours are drawn as attributes of pictures: a policy forbids inline styles, not those. */
const sets: Readonly<Record<Exclude<Contrast, ""> | "plain", readonly [string, string]>> = {
  plain: ["#fff", "#1759a8"],
  "white-black": ["#fff", "#000"],
  "black-white": ["#000", "#fff"],
  "black-yellow": ["#000", "#ff0"],
  "blue-yellow": ["#00007a", "#ff0"],
  own: ["#e3f2e1", "#7a0019"],
}

/** A coin in the colours of a set, with a letter on it. */
export function sample(name: keyof typeof sets): TemplateResult {
  const [paper, ink] = sets[name]
  return html`<svg class="coin" viewBox="0 0 36 36" aria-hidden="true">${svg`<circle cx="18" cy="18" r="17" fill=${paper} stroke="#767676"></circle><path d="M10 13h16M18 9v4M12 26c6-3 9-7 10-13M14 13c1 6 5 11 10 13" stroke=${ink} stroke-width="2.200" fill="none" stroke-linecap="round"></path>`}</svg>`
}

export function mixed(part: "paper" | "ink", place: number): TemplateResult {
  const colour = (part === "paper" ? colours : inks)[place] ?? "#fff"
  return html`<svg class="dot" viewBox="0 0 24 24" aria-hidden="true">${svg`<circle cx="12" cy="12" r="11" fill=${colour} stroke="#767676"></circle>`}</svg>`
}
