import { html, svg, type TemplateResult } from "lit"
import type { Switch } from "../preferences.ts"
import type { Reading } from "../reading/reader.ts"

/** Strokes of 2 on a grid of 24. */
const paths: Readonly<Record<Switch | Reading, string>> = {
  elder: "M9 4a2 2 0 1 0 0 .1M6 21l2-6V9l4 2 2 3M8 15l4 2v4M18 12v9M16 12h2",
  simple: "M5 3h14v18H5zM9 8h6M9 12h6M9 16h4",
  article: "M4 9v6h4l5 4V5L8 9H4M16 9a4 4 0 0 1 0 6M18.5 6a8 8 0 0 1 0 12",
  here: "M3 5h8M3 10h5M3 15h5M12 8v12l8-6z",
  point: "M4 5h12M4 9h7M4 13h5M12 11l8 4-4 1.5L14.500 20z",
  selection: "M4 4h3M17 4h3M4 20h3M17 20h3M4 4v3M4 17v3M20 4v3M20 17v3M8 9h8M8 12h8M8 15h5",
  caption: "M3 5h18v14H3zM7 15h10M7 11h4",
  line: "M9 5h12M9 12h12M9 19h12M4 4v16M2 6l2-2 2 2M2 18l2 2 2-2",
  letter: "M7 15l3.500-9L14 15M8.200 12h4.600M3 20h18M5 18l-2 2 2 2M19 18l2 2-2 2M18 6v9",
  paragraph: "M3 4h18M3 8h12M3 16h18M3 20h12M19 9v6M17.500 11L19 9l1.500 2",
  links:
    "M10 14a4 4 0 0 1 0-5l3-3a4 4 0 0 1 5.500 5.500L17 13M14 10a4 4 0 0 1 0 5l-3 3a4 4 0 0 1-5.500-5.500L7 11",
  headings: "M6 5v14M16 5v14M6 12h10M20 9v10",
  plain: "M4 5h16M12 5v15M8 20h8",
  still: "M8 5v14M16 5v14",
  pointer: "M6 3v15l4-4 3 7 3-1.500-3-6.500h6z",
  guide: "M3 15h18M6 8h12M6 19h12",
  cross: "M12 3v18M3 12h18",
  lens: "M10.500 4a6.500 6.500 0 1 0 .1 0M15.500 15.500L21 21M8 10.500h5M10.500 8v5",
  script: "M3 6h8M7 4v2M4 14c3-2 5-5 5.500-8M4.500 9c2 3 3.500 4 5.500 5M13 20l4-10 4 10M14.500 17h5",
  shift: "M12 4l8 9h-4v7H8v-7H4z",
  shortcuts: "M3 7h18v10H3zM7 11h1M11 11h1M15 11h1M8 14h8",
}

export function icon(name: Switch | Reading): TemplateResult {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true">${svg`<path d=${paths[name]}></path>`}</svg>`
}
