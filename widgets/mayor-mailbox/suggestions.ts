import { html, type TemplateResult } from "lit"
import type { ArchiveItem, SimilarAnswer } from "../../service/contract.ts"
import { fill, type Tables } from "../internal/language.ts"
import { dayText } from "./dates.ts"
import type { Session } from "./session.ts"

/** Loaded when a title has been typed. */

const shortest = 4

interface Suggestions {
  readonly view: TemplateResult | undefined
  /** For screen readers; empty when there is nothing to say. */
  readonly said: string
}

/** Published answers to letters with a title like this one. Nothing of it is needed: a failure shows nothing. */
export async function suggest(title: string, session: Session): Promise<Suggestions> {
  const items = title.length < shortest ? [] : await find(title, session.base).catch(() => [])
  if (items.length === 0) return { view: undefined, said: "" }
  const words = tables[session.language]
  return { view: suggestionsView(items, session), said: fill(words.said, { n: items.length }) }
}

async function find(title: string, base: string): Promise<readonly ArchiveItem[]> {
  const url = `${base.replace(/\/+$/, "")}/archive/similar?title=${encodeURIComponent(title)}`
  const response = await fetch(url, { credentials: "same-origin" })
  const body: Partial<SimilarAnswer> = response.ok ? await response.json() : {}
  return body.items ?? []
}

function suggestionsView(items: readonly ArchiveItem[], { language }: Session): TemplateResult {
  const words = tables[language]
  return html`<section class="draft found" aria-labelledby="similar-title">
    <h2 class="small" id="similar-title">${words.title}</h2><p class="hint">${words.hint}</p>
    ${items.map(
      (item) => html`<details><summary>${item.title}</summary>
        <p>${item.answer}</p>
        <p class="hint">${item.unit}${"　"}${dayText(item.repliedOn, language)}</p></details>`,
    )}
  </section>`
}

const tables: Tables<{ readonly title: string; readonly hint: string; readonly said: string }> = {
  "zh-CN": {
    title: "也许已经有答复",
    hint: "下面是已公开的同类来信。如果没有解决您的问题，请继续填写。",
    said: "找到 {n} 封已答复的同类来信，列在标题后面",
  },
  "zh-TW": {
    title: "也許已經有答覆",
    hint: "下面是已公開的同類來信。如果沒有解決您的問題，請繼續填寫。",
    said: "找到 {n} 封已答覆的同類來信，列在標題後面",
  },
  en: {
    title: "Perhaps there is an answer already",
    hint: "Published answers to letters like yours. If they do not help, just go on writing.",
    said: "{n} answered letters like yours are listed below the title",
  },
}
