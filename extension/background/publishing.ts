import { type OpenText, openTextKey, type Row, type SheetContents } from "../messages.ts"
import { hashText } from "../records/hash-text.ts"
import { logPublication } from "../records/publications.ts"
import { isSensitive, type Publication, type Review, type Step } from "../records/records.ts"
import { closeReview, readReview, sign } from "../records/reviews.ts"
import { readSettings, rulesFor } from "../storage.ts"

/** Where a message comes from. */
export interface Sender {
  readonly tab: number
  readonly url: string
  readonly title: string
  readonly frameId: number
}

/** Puts the script with the sheet into the frame whose button was pressed, and gathers what is open in the tab. */
export async function openSheet({ tab, url, frameId }: Sender): Promise<SheetContents> {
  const target = { tabId: tab, frameIds: [frameId] }
  await chrome.scripting.executeScript({ target, files: ["publish-sheet.js"] })
  const open = await readOpen(tab)
  const [settings, review] = await Promise.all([readSettings(), readReview(keyOf(url))])
  return {
    rows: open.rows,
    threeSteps: rulesFor(settings, hostOf(url)).threeSteps,
    review,
    hash: await hashText(open.text),
  }
}

export async function signStep({ tab, url }: Sender, step: Step, name: string): Promise<Review> {
  const { text } = await readOpen(tab)
  return sign(keyOf(url), { step, name, at: new Date().toISOString(), hash: await hashText(text) })
}

/** Writes what was published, why, and who had signed it. */
export async function logPressed(
  { tab, url, title }: Sender,
  pressed: Pick<Publication, "button" | "reason" | "hasConfirmed">,
): Promise<void> {
  const [{ rows, text, title: written }, { signatures }] = await Promise.all([
    readOpen(tab),
    readReview(keyOf(url)),
  ])
  const { button, reason, hasConfirmed } = pressed
  await logPublication({
    at: new Date().toISOString(),
    url,
    // The page of a CMS is called the same for every article.
    title: written || title,
    hash: await hashText(text),
    length: text.length,
    button,
    reason,
    hasConfirmed,
    findings: rows.map(({ severity, rule, title, message, quote }) => ({
      severity,
      rule,
      title,
      message,
      // The log leaves the machine one day: it must not carry what ought not to be published.
      words: isSensitive(rule) ? "" : quote[1],
    })),
    signatures,
  })
  await closeReview(keyOf(url))
}

interface OpenRows {
  readonly rows: readonly (Row & { readonly frame: string })[]
  readonly text: string
  readonly title: string
}

async function readOpen(tabId: number): Promise<OpenRows> {
  const answers = await chrome.scripting.executeScript({
    target: { tabId, allFrames: true },
    // Written into the page as text: it can use nothing from around it.
    func: (key: string) => {
      const read: unknown = Reflect.get(globalThis, Symbol.for(key))
      return typeof read === "function" ? read() : undefined
    },
    args: [openTextKey],
  })
  const frames = answers.flatMap(({ result }): OpenText[] =>
    result === undefined || result === null ? [] : [result],
  )
  return {
    rows: frames.flatMap(({ frame, rows }) => rows.map((row) => ({ ...row, frame }))),
    text: frames
      .map(({ text }) => text)
      .filter((text) => text !== "")
      .join("\n\n"),
    title: frames.find(({ title }) => title !== "")?.title ?? "",
  }
}

/** A review belongs to the address being edited; what comes after # does not name another text in every CMS. */
function keyOf(url: string): string {
  return url.split("#")[0] ?? url
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : ""
}
