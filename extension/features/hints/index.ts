import type { Finding } from "../../../rules/index.ts"
import type { PreparedRules } from "../../engine/engine.ts"
import { type Row, send } from "../../messages.ts"
import { type Ignore, parseIgnoreList } from "../../records/records.ts"
import { watchStorage } from "../../storage.ts"
import { basisWords } from "../../ui/words.ts"
import type { Feature, Frame } from "../feature.ts"
import { createCardControl } from "./card-control.ts"
import { type Checking, startChecking } from "./checking.ts"
import { watchHover } from "./hover.ts"
import { keepListening } from "./keep-listening.ts"
import { watchKeys } from "./keys.ts"
import type { Mark } from "./mark.ts"
import { createReporting } from "./reporting.ts"
import { uncheckedOf } from "./unchecked.ts"

/** Underlines in every editing surface of the frame, and the card that explains and fixes them. */
export const hints: Feature = {
  id: "hints",
  start(frame, signal) {
    let ignored: Promise<readonly Ignore[]> | undefined
    const ignores = () => {
      ignored ??= send({ type: "need-ignores" }).then(parseIgnoreList)
      return ignored
    }
    const report = createReporting((rules: PreparedRules | undefined) => post(frame, checking, rules), signal)
    const card = createCardControl(() => checking, signal)
    const checking: Checking = startChecking(
      frame.document,
      { rules: frame.rules, ignores, drafts: frame.drafts },
      {
        typed: () => card.typed(),
        checked(now) {
          card.checked()
          report.soon(now)
        },
      },
      signal,
    )
    keepListening(
      frame.document,
      (armed) => {
        listen(frame.document, checking, card, armed)
        // Whoever presses the publish button right after the last key is held by what that key made.
        const hurry = () => {
          checking.now()
          report.now()
        }
        frame.document.addEventListener("pointerdown", hurry, { capture: true, signal: armed })
        frame.document.addEventListener("focusout", hurry, { capture: true, signal: armed })
      },
      signal,
    )
    frame.board.onReveal("hints", card.reveal, signal)
    frame.board.onRead(() => textOf(checking))
    watchStorage(() => {
      ignored = undefined
      checking.again()
    }, signal)
  },
}

function listen(
  document: Document,
  checking: Checking,
  card: ReturnType<typeof createCardControl>,
  signal: AbortSignal,
): void {
  const window = document.defaultView
  if (window === null) return
  watchHover(
    window,
    {
      marksNear: (target) => (isNode(target) ? checking.visibleNear(target) : []),
      rests: card.rest,
      leaves: card.leave,
    },
    signal,
  )
  watchKeys(
    window,
    {
      next: () => card.step(1),
      previous: () => card.step(-1),
      card: card.enter,
      close: card.close,
    },
    signal,
  )
}

function post({ board }: Frame, checking: Checking, rules: PreparedRules | undefined): void {
  const { surfaces } = checking
  board.post("hints", {
    surfaces: surfaces.length,
    rows: [...surfaces.flatMap(({ wholes }) => wholes.map(wholeRowOf)), ...checking.marks.map(rowOf)],
    unchecked:
      rules === undefined
        ? []
        : uncheckedOf(
            surfaces.flatMap(({ report }) => report ?? []),
            rules,
          ),
  })
}

/** Everything that is being edited in this frame. */
function textOf(checking: Checking): string {
  return checking.surfaces
    .map(({ text }) => text)
    .filter((text) => text !== "")
    .join("\n\n")
}

function rowOf({ id, finding, block, start, end }: Mark): Row {
  return {
    ...wholeRowOf(finding),
    id,
    quote: [
      block.text.slice(Math.max(0, start - 12), start),
      block.text.slice(start, end),
      block.text.slice(end, end + 12),
    ],
  }
}

function wholeRowOf({ rule, severity, title, message, text, basis, cost }: Finding): Row {
  return {
    id: rule,
    group: "text",
    severity,
    rule,
    title,
    message,
    quote: ["", text, ""],
    basis: basisWords(basis),
    ...(cost === undefined ? {} : { cost }),
  }
}

function isNode(target: EventTarget): target is Node {
  return "nodeType" in target
}
