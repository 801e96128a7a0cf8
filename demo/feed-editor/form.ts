/** The form of a feed: built from its fields, telling every change by path. */
import { choiceName, type Field } from "./fields.ts"
import { at, type Json, listAt, type Path, pathText } from "./json.ts"

export interface FormDeeds {
  /** A value was typed; the form stays as it is. */
  typed(path: Path, value: Json | undefined): void
  /** Something was added, taken away or moved: the form is built anew. */
  changed(path: Path, value: Json | undefined): void
}

/** The fields of one object. */
export function group(fields: readonly Field[], state: Json, path: Path, deeds: FormDeeds): HTMLElement[] {
  return fields.map((field) => fieldView(field, state, [...path, field.key], deeds))
}

function fieldView(field: Field, state: Json, path: Path, deeds: FormDeeds): HTMLElement {
  if (field.kind === "list") return listView(field, state, path, deeds)
  if (field.kind === "clauses") return clauseChoice(field, state, path, deeds)
  if (field.kind === "group") return groupView(field, state, path, deeds)
  return inputView(field, state, path, deeds)
}

function groupView(field: Field, state: Json, path: Path, deeds: FormDeeds): HTMLElement {
  const value = at(state, path)
  const optional = !field.required && path.length > 1
  if (value === undefined && optional)
    return button(`添加${field.title}`, () => deeds.changed(path, {}), pathText(path))
  const box = fieldset(field.title, field.advice, pathText(path))
  box.append(...group(field.fields, state, path, deeds))
  if (optional) box.append(button(`删除${field.title}`, () => deeds.changed(path, undefined)))
  return box
}

function listView(field: Field, state: Json, path: Path, deeds: FormDeeds): HTMLElement {
  const box = fieldset(field.title, field.advice, pathText(path))
  const items = listAt(state, path)
  items.forEach((_, index) => {
    box.append(itemView(field, state, [...path, index], items, deeds))
  })
  const blank: Json = field.bare ? "" : {}
  box.append(
    button(
      `添加${field.title}`,
      () => deeds.changed([...path, items.length], blank),
      `add-${pathText(path)}`,
    ),
  )
  return box
}

function itemView(
  field: Field,
  state: Json,
  path: Path,
  items: readonly Json[],
  deeds: FormDeeds,
): HTMLElement {
  const index = Number(path[path.length - 1])
  const list = path.slice(0, -1)
  const item = document.createElement("details")
  item.className = "item"
  item.id = fieldId(pathText(path))
  item.open = items.length <= 3 || field.bare
  const summary = document.createElement("summary")
  summary.textContent = `${index + 1}. ${nameOf(items[index] ?? "")}`
  const inside = field.bare
    ? [
        inputView(
          { ...field, kind: "text", title: `${field.title} ${index + 1}`, advice: "" },
          state,
          path,
          deeds,
        ),
      ]
    : group(field.fields, state, path, deeds)
  const row = document.createElement("p")
  row.className = "row-actions"
  if (index > 0) row.append(button("上移", () => deeds.changed(list, swapped(items, index - 1))))
  if (index < items.length - 1) row.append(button("下移", () => deeds.changed(list, swapped(items, index))))
  row.append(button(`删除第${index + 1}项`, () => deeds.changed(path, undefined)))
  item.append(summary, ...inside, row)
  return item
}

function nameOf(item: Json): string {
  for (const key of ["title", "label", "term", "question", "name", "text"]) {
    const value = at(item, [key])
    if (typeof value === "string" && value !== "") return value.slice(0, 30)
  }
  return typeof item === "string" ? item : "（未填写）"
}

function swapped(items: readonly Json[], index: number): Json {
  const list = [...items]
  list.splice(index, 2, items[index + 1] ?? "", items[index] ?? "")
  return list
}

/** Which clauses a piece explains: boxes to tick instead of ids to know. */
function clauseChoice(field: Field, state: Json, path: Path, deeds: FormDeeds): HTMLElement {
  const box = fieldset("解读的条款", field.advice, pathText(path))
  const chosen = listAt(state, path)
  for (const clause of listAt(state, ["clauses"])) {
    const id = at(clause, ["id"])
    if (typeof id !== "string" || id === "") continue
    const label = document.createElement("label")
    const tick = document.createElement("input")
    tick.type = "checkbox"
    tick.checked = chosen.includes(id)
    tick.addEventListener("change", () => {
      const others = chosen.filter((other) => other !== id)
      deeds.changed(path, tick.checked ? [...others, id] : others)
    })
    label.append(tick, String(at(clause, ["label"]) ?? id))
    box.append(label)
  }
  return box
}

function inputView(field: Field, state: Json, path: Path, deeds: FormDeeds): HTMLElement {
  const row = document.createElement("div")
  row.className = "row"
  const id = fieldId(pathText(path))
  const label = document.createElement("label")
  label.htmlFor = id
  label.textContent = field.title + (field.required ? "（必填）" : "")
  const input = inputFor(field, at(state, path))
  input.id = id
  input.addEventListener("input", () => deeds.typed(path, readValue(field, input.value)))
  row.append(label)
  if (field.advice !== "") {
    const advice = document.createElement("p")
    advice.className = "advice"
    advice.id = `${id}-advice`
    advice.textContent = field.advice
    input.setAttribute("aria-describedby", advice.id)
    row.append(advice)
  }
  row.append(input)
  return row
}

function inputFor(
  field: Field,
  value: Json | undefined,
): HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  const text = Array.isArray(value) ? value.join("，") : String(value ?? "")
  if (field.kind === "choice") return choice(field, text)
  const input = document.createElement(field.kind === "long" ? "textarea" : "input")
  if (input instanceof HTMLTextAreaElement) input.rows = 3
  else if (field.kind === "date" || field.kind === "number") input.type = field.kind
  input.value = text
  return input
}

function choice(field: Field, value: string): HTMLSelectElement {
  const select = document.createElement("select")
  for (const name of ["", ...field.choices]) {
    select.add(new Option(name === "" ? "请选择" : choiceName(name), name, false, name === value))
  }
  return select
}

/** An empty field is a field that is not there. */
function readValue(field: Field, text: string): Json | undefined {
  if (text.trim() === "") return undefined
  if (field.kind === "number") return Number(text)
  if (field.kind === "numbers")
    return text
      .split(/[，,、\s]+/)
      .filter(Boolean)
      .map(Number)
  return text
}

export function fieldId(path: string): string {
  return `field-${path}`
}

function fieldset(title: string, advice: string, path: string): HTMLFieldSetElement {
  const box = document.createElement("fieldset")
  box.id = fieldId(path)
  const legend = document.createElement("legend")
  legend.textContent = title
  box.append(legend)
  if (advice !== "") {
    const text = document.createElement("p")
    text.className = "advice"
    text.textContent = advice
    box.append(text)
  }
  return box
}

function button(text: string, press: () => void, path = ""): HTMLButtonElement {
  const made = document.createElement("button")
  made.type = "button"
  made.textContent = text
  if (path !== "") made.id = fieldId(path)
  made.addEventListener("click", press)
  return made
}
