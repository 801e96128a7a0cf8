import { html, nothing, type TemplateResult } from "lit"
import type { StatusAnswer } from "../../service/contract.ts"
import { fill } from "../internal/language.ts"
import { dayText, momentText } from "./dates.ts"
import { outcomeWords } from "./outcome-strings.ts"
import type { Session } from "./session.ts"
import type { TrackWords } from "./track-strings.ts"

/** Colour only underlines what the word says. */
function toneOf(state: StatusAnswer["state"]): string {
  if (state === "已答复") return "good"
  return state === "不予受理" || state === "已撤回" ? "shut" : "open"
}

export function statusView(answer: StatusAnswer, words: TrackWords, session: Session): TemplateResult {
  const { language } = session
  return html`<section class="status">
    <h2 tabindex="-1">${answer.title}</h2>
    <p><span class="state ${toneOf(answer.state)}"><span class="unseen">${words.state}</span>${answer.state}</span>
      <span class="hint">${answer.serial}${"　"}${answer.service}</span></p>
    <dl class="receipt">
      <div><dt>${words.unit}</dt><dd>${answer.unit || "—"}</dd></div>
      <div><dt>${words.due}</dt><dd>${dayText(answer.dueOn, language)}${answer.dueProvisional ? outcomeWords[language].provisional : ""}
        <p class="hint">${answer.dueExplained}</p></dd></div>
    </dl>
    ${answer.reply ? replyView(answer.reply, words, session) : nothing}
    ${answer.rating ? html`<p class="draft found">${fill(words.rated, { score: words[`score_${answer.rating.score}`] })} ${answer.rating.text}</p>` : nothing}
    <h3>${words.timeline}</h3>
    <ol class="timeline">${answer.timeline.map(
      ({ at, what, note }) => html`<li><span class="hint">${momentText(at, language)}</span>
        <strong>${what}</strong>${note ? html`<p class="letter">${note}</p>` : nothing}</li>`,
    )}</ol>
    <details><summary>${words.letter}</summary><p class="letter">${answer.body}</p></details>
  </section>`
}

function replyView(
  { unit, text, at }: NonNullable<StatusAnswer["reply"]>,
  words: TrackWords,
  { language }: Session,
): TemplateResult {
  return html`<h3>${words.reply}</h3><p class="letter reply">${text}</p>
    <p class="hint">${fill(words.replyBy, { unit, time: momentText(at, language) })}</p>`
}
