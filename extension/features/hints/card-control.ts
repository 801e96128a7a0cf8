import { send } from "../../messages.ts"
import { createCardHost } from "./card/card-host.tsx"
import { strings } from "./card/strings.ts"
import { inCaretOrder } from "./caret.ts"
import type { Checking } from "./checking.ts"
import { type Mark, neighbours } from "./mark.ts"
import { revealMark } from "./reveal.ts"

/** The pointer may cross the gap between a mark and its card. */
const grace = 280
/** Counts are spoken when the writer has paused, not at every key. */
const speakAfter = 1500

export interface CardControl {
  /** Opened by the pointer: leaves with it. */
  rest(mark: Mark): void
  leave(): void
  step(by: 1 | -1): void
  /** Opens the card at the caret, or moves the focus into the open one. */
  enter(): void
  /** Opens the card at a mark chosen elsewhere, and brings it into sight. */
  reveal(id: string): boolean
  close(): boolean
  /** Someone is typing: the card makes way. */
  typed(): void
  /** The marks are new. */
  checked(): void
}

/** Decides when the card of which mark is open, and what its buttons do. */
export function createCardControl(checking: () => Checking, signal: AbortSignal): CardControl {
  let open: Mark | undefined
  let isKept = false
  let isFixing = false
  let spoken = ""
  let leaving: ReturnType<typeof setTimeout> | undefined
  let speaking: ReturnType<typeof setTimeout> | undefined

  const close = () => {
    if (open === undefined) return false
    const { element } = open.surface
    open = undefined
    isKept = false
    if (host.hasFocus()) element.focus({ preventScroll: true })
    host.hide()
    return true
  }
  const host = createCardHost(
    {
      entered: () => clearTimeout(leaving),
      left: () => control.leave(),
      escaped: close,
    },
    signal,
  )
  const show = (mark: Mark, hasFailed = false) => {
    clearTimeout(leaving)
    open = mark
    const { marks } = checking()
    const alike = marks.filter((other) => isAlike(other, mark))
    host.show(mark, {
      finding: mark.finding,
      index: marks.findIndex(({ id }) => id === mark.id) + 1,
      total: marks.length,
      alike: alike.length,
      hasFailed,
      onFix: () => void fix([mark]),
      onFixAll: () => void fix(alike),
      onIgnoreHere: () => ignore(mark, neighbours(mark)),
      onIgnoreWord: (reason) => ignore(mark, undefined, reason),
      onOpenRule: () => void send({ type: "open-rule", rule: mark.finding.rule }),
      onClose: close,
    })
  }
  const ignore = ({ finding: { rule, text } }: Mark, near?: string, reason = "") => {
    close()
    const where = near === undefined ? {} : { near }
    const why = reason === "" ? {} : { reason }
    void send({ type: "add-ignore", ignore: { rule, text, ...where, ...why, at: new Date().toISOString() } })
  }
  /** From the last to the first, so that those still to come keep their place. */
  const fix = async (marks: readonly Mark[]) => {
    if (isFixing) return
    isFixing = true
    for (const { id } of [...marks].reverse()) {
      const mark = checking().marks.find((now) => now.id === id)
      if (mark?.finding.fix === undefined) continue
      const { adapter, element } = mark.surface
      host.hide()
      if (await adapter.replace(element, mark, mark.finding.fix.text)) {
        host.say(element, strings.fixed(mark.finding.fix.text))
        continue
      }
      isFixing = false
      isKept = true
      show(mark, true)
      return
    }
    isFixing = false
    open = undefined
    isKept = false
  }
  const go = (mark: Mark) => {
    isKept = true
    revealMark(mark)
    show(mark)
    const { marks } = checking()
    const place = strings.place(marks.findIndex(({ id }) => id === mark.id) + 1, marks.length)
    host.say(mark.surface.element, strings.spoken(mark.finding.text, mark.finding.message, place))
  }
  const speak = () => {
    const { marks } = checking()
    const sentence = strings.count(marks.filter(isMust).length, marks.length)
    const [near] = checking().surfaces
    if (near === undefined || sentence === spoken || (spoken === "" && marks.length === 0)) return
    spoken = sentence
    host.say(near.surface.element, sentence)
  }
  signal.addEventListener("abort", () => {
    clearTimeout(leaving)
    clearTimeout(speaking)
  })

  const control: CardControl = {
    rest(mark) {
      if (isKept && open !== undefined) return
      show(mark)
    },
    leave() {
      clearTimeout(leaving)
      if (!isKept && !host.hasFocus()) leaving = setTimeout(close, grace)
    },
    step(by) {
      const { marks } = checking()
      const now = marks.findIndex(({ id }) => id === open?.id)
      const { before, after } = inCaretOrder(marks)
      const next = now === -1 ? (by === 1 ? after : before) : marks.at((now + by) % marks.length)
      if (next !== undefined) go(next)
    },
    enter() {
      const { after } = inCaretOrder(checking().marks)
      if (open !== undefined) {
        isKept = true
        host.focus()
      } else if (after !== undefined) go(after)
    },
    reveal(id) {
      const mark = checking().marks.find((one) => one.id === id)
      if (mark !== undefined) go(mark)
      return mark !== undefined
    },
    close,
    typed() {
      if (!isFixing) close()
    },
    checked() {
      if (open !== undefined && !isFixing && !checking().marks.some(({ id }) => id === open?.id)) close()
      clearTimeout(speaking)
      speaking = setTimeout(speak, speakAfter)
    },
  }
  return control
}

function isAlike(other: Mark, mark: Mark): boolean {
  const { rule, text, fix } = mark.finding
  return other.finding.rule === rule && other.finding.text === text && other.finding.fix?.text === fix?.text
}

function isMust({ finding }: Mark): boolean {
  return finding.severity === "must"
}
