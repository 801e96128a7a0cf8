import { byId } from "./page-parts.ts"
import { otherHost, type Settings } from "./settings.ts"
import { contrast } from "./snippet.ts"

const parts = ["toolbar", "share", "interpretation", "mailbox"] as const

export function readSettings(form: HTMLFormElement): Settings {
  const data = new FormData(form)
  const text = (name: string) => String(data.get(name) ?? "").trim()
  const networks = data.getAll("network").map(String)
  const all = form.querySelectorAll("[name=network]").length
  return {
    toolbar: {
      on: data.has("toolbar"),
      launcher: oneOf(text("toolbar-launcher"), ["", "always", "none"]),
      link: data.has("toolbar-link"),
    },
    // All of them is what the element shows by itself.
    share: { on: data.has("share"), at: text("share-at"), networks: networks.length === all ? [] : networks },
    interpretation: {
      on: data.has("interpretation"),
      src: text("feed"),
      for: text("clauses"),
      at: text("interpretation-at"),
    },
    mailbox: { on: data.has("mailbox"), at: text("mailbox-at"), api: text("api"), box: text("box") },
    way: oneOf(text("way"), ["options", "tags"]),
    theme: oneOf(text("theme"), ["", "red", "ink", "plain"]),
    accent: data.has("own-accent") ? text("accent") : "",
    lang: oneOf(text("lang"), ["", "zh-CN", "zh-TW", "en"]),
    files: text("files").replace(/([^/])$/, "$1/") || "/",
    pinned: data.has("pinned"),
  }
}

/** Shows what belongs to what is chosen, and only that. */
export function showChoices(form: HTMLFormElement): void {
  const data = new FormData(form)
  for (const part of parts) {
    const details = form.querySelector(`[data-of=${part}]`)
    if (details instanceof HTMLElement) details.hidden = !data.has(part)
  }
  const accent = form.elements.namedItem("accent")
  if (accent instanceof HTMLInputElement) {
    accent.disabled = !data.has("own-accent")
    byId("contrast", HTMLOutputElement).value = accent.disabled ? "" : judged(accent.value)
  }
  const files = byId("files", HTMLInputElement)
  const isOther = otherHost(files.value) !== undefined
  if (data.get("place") === "other" && !isOther) files.value = "https://static.example.gov.cn/civicbridge/"
  if (data.get("place") === "same" && isOther) files.value = "/civicbridge/"
}

/** The accent is the colour of links and of buttons with white or black on them. */
function judged(colour: string): string {
  const onWhite = contrast(colour, "#ffffff")
  const told = `与白底的对比度 ${onWhite.toFixed(1)} : 1`
  return onWhite >= 4.5 ? `${told}，合格` : `${told}，低于 4.5，请选深一些的颜色`
}

function oneOf<Choice extends string>(value: string, choices: readonly [Choice, ...Choice[]]): Choice {
  return choices.find((choice) => choice === value) ?? choices[0]
}
