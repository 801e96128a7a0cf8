import type { AsideField } from "./driver.ts"
import type { Hands } from "./firefox-hands.ts"

/** Text fields that are shown, in the page and in frames of its own. */
export async function openFields(run: Hands["run"]): Promise<AsideField[]> {
  const count = await run<number>(`${collect}; return fields().length`)
  return Array.from({ length: count }, (_, index) => ({
    value: () => run<string>(`${collect}; return fields()[arguments[0]].value`, index),
    fill: (text) =>
      run(
        `${collect}; const field = fields()[arguments[0]]
        field.focus()
        field.select()
        field.ownerDocument.execCommand("insertText", false, arguments[1])`,
        index,
        text,
      ),
  }))
}

const collect = `
  const documents = (root) => [root, ...[...root.querySelectorAll("iframe")]
    .flatMap((frame) => frame.contentDocument === null ? [] : documents(frame.contentDocument))]
  const fields = () => documents(document)
    .flatMap((root) => [...root.querySelectorAll("textarea, input:not([type]), input[type=text], input[type=url]")])
    .filter((field) => field.getClientRects().length > 0 && getComputedStyle(field).visibility === "visible")`
