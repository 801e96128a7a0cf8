import type { BlockKind } from "../../rules/index.ts"
import type { EditorAdapter, LiveBlock, Place } from "./editor.ts"
import { diffOnce } from "./edits.ts"
import { isForText, isMarkup } from "./left-alone.ts"
import { mirrorOf } from "./mirror.ts"

export type TextField = HTMLTextAreaElement | HTMLInputElement

/** `<textarea>` and `<input>`: one block a line. The browser offers no way to paint on their text. */
export const textField: EditorAdapter = {
  name: "text-field",
  paint: "overlay",
  *find(root) {
    for (const field of root.querySelectorAll<TextField>("textarea, input")) if (isForText(field)) yield field
  },
  read(surface) {
    return isTextField(surface) ? lines(surface) : []
  },
  rects(surface, place) {
    return isTextField(surface)
      ? mirrorOf(surface).rects(offsetOf(place), offsetOf(place) + lengthOf(place))
      : []
  },
  async replace(surface, place, text) {
    return isTextField(surface) && replaceInField(surface, place, text)
  },
}

export function isTextField(element: Element): element is TextField {
  return element.localName === "textarea" || element.localName === "input"
}

export function offsetOf({ block, start }: Place): number {
  return block.offset + start
}

function lengthOf({ start, end }: Place): number {
  return end - start
}

function lines(field: TextField): LiveBlock[] {
  if (isMarkup(field.value)) return []
  const kind = kindOf(field)
  const blocks: LiveBlock[] = []
  let offset = 0
  for (const text of field.value.split("\n")) {
    if (text.trim() !== "") blocks.push({ text, kind, home: field, runs: [], offset })
    offset += text.length + 1
  }
  return blocks
}

/** What the form's own title field holds; empty when there is none. */
export function writtenTitle(document: Document): string {
  const fields = [...document.querySelectorAll<HTMLInputElement>("input")].filter(isForText)
  return fields.find((field) => kindOf(field) === "title")?.value.trim() ?? ""
}

function kindOf(field: TextField): BlockKind {
  if (field.localName === "textarea") return "paragraph"
  const names = [
    field.name,
    field.id,
    field.placeholder,
    ...[...(field.labels ?? [])].map((l) => l.textContent),
  ]
  return /title|标题/i.test(names.join(" ")) ? "title" : "paragraph"
}

/** Selecting and inserting is the one way that keeps the field's undo and that React and Vue hear of. */
function replaceInField(field: TextField, place: Place, text: string): boolean {
  const at = offsetOf(place)
  const wrong = place.block.text.slice(place.start, place.end)
  if (field.value.slice(at, at + wrong.length) !== wrong) return false
  const edit = diffOnce(wrong, text)
  const expected = field.value.slice(0, at) + text + field.value.slice(at + wrong.length)
  field.focus({ preventScroll: true })
  field.setSelectionRange(at + edit.start, at + edit.end)
  const command = edit.inserted === "" ? "delete" : "insertText"
  field.ownerDocument.execCommand(command, false, edit.inserted)
  return field.value === expected
}
