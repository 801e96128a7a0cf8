/** The page /cms/feed: a feed written by form, checked while it is written, and shown in the real panel. */
import { beijingDate } from "../../rules/index.ts"
import { checkFeed, type Fault } from "./check-feed.ts"
import { fields } from "./fields.ts"
import { fieldId, group } from "./form.ts"
import { createHistory } from "./history.ts"
import { isObject, type Json, type Path, put } from "./json.ts"

const history = createHistory<Json>({ document: {}, clauses: [], interpretations: [] })
const form = byId("feed-form")
const summary = byId("faults")
const said = byId("state")
const preview = byId("preview")
const policy = byId("policy")
let waiting = 0
let version = 0

byId("undo").addEventListener("click", () => step("undo"))
byId("redo").addEventListener("click", () => step("redo"))
byId("export").addEventListener("click", download)
byId("sample").addEventListener("click", () => load("/feeds/202609001.json"))
byId("import").addEventListener("change", ({ target }) => {
  if (target instanceof HTMLInputElement && target.files?.[0]) read(target.files[0])
})
document.addEventListener("keydown", (event) => {
  // In a field the browser's own undo belongs to the text.
  const inField = event.target instanceof Element && event.target.matches("input,textarea,select")
  if (inField || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z") return
  event.preventDefault()
  step(event.shiftKey ? "redo" : "undo")
})
build()

function step(which: "undo" | "redo"): void {
  history[which]()
  build()
  say(which === "undo" ? "已撤销。" : "已重做。")
}

function change(path: Path, value: Json | undefined, field: string): void {
  history.set(put(history.get(), path, value), field)
  later()
}

function build(): void {
  const { scrollY } = window
  const open = [...form.querySelectorAll("details[open]")].map(({ id }) => id)
  form.replaceChildren(
    ...group(fields, history.get(), [], {
      typed: (path, value) => change(path, value, path.join()),
      changed: (path, value) => {
        change(path, value, "")
        build()
        focusOn(path)
      },
    }),
  )
  form.querySelectorAll("details").forEach((item) => {
    if (open.includes(item.id)) item.open = true
  })
  scrollTo(0, scrollY)
  later()
}

/** What was just added is opened, and its first field takes the focus. */
function focusOn(path: Path): void {
  const place = document.getElementById(
    fieldId(
      path.reduce<string>(
        (text, part) => text + (typeof part === "number" ? `[${part}]` : `${text && "."}${part}`),
        "",
      ),
    ),
  )
  if (place instanceof HTMLDetailsElement) place.open = true
  const first = place?.matches("button,input,textarea,select")
    ? place
    : place?.querySelector("input,textarea,select,button")
  if (first instanceof HTMLElement) first.focus()
}

function later(): void {
  byId("undo").toggleAttribute("disabled", !history.canUndo())
  byId("redo").toggleAttribute("disabled", !history.canRedo())
  clearTimeout(waiting)
  waiting = window.setTimeout(judge, 300)
}

function judge(): void {
  const faults = checkFeed(history.get(), beijingDate(Date.now()))
  for (const old of form.querySelectorAll(".fault")) old.remove()
  for (const old of form.querySelectorAll("[aria-invalid]")) old.removeAttribute("aria-invalid")
  faults.forEach(showFault)
  const shape = faults.some(({ severity }) => severity === "shape")
  summary.textContent =
    faults.length === 0
      ? "没有发现问题，可以导出。"
      : `有 ${faults.length} 处需要看一看${shape ? "，改好必填项后才能预览" : ""}。`
  byId("export").toggleAttribute("disabled", shape)
  if (!shape) show()
}

/** Beside the field at fault, or the nearest one around it. */
function showFault({ path, message, severity, basis }: Fault): void {
  let place: HTMLElement | null = null
  for (let name = path; name !== "" && !place; name = name.replace(/(?:\.|\[)?[^.[]*$/, "")) {
    place = document.getElementById(fieldId(name))
  }
  const text = document.createElement("p")
  text.className = `fault ${severity}`
  text.textContent = message
  if (basis !== "") {
    const small = document.createElement("small")
    small.textContent = basis
    text.append(small)
  }
  if (place?.matches("input,textarea,select")) {
    if (severity === "shape") place.setAttribute("aria-invalid", "true")
    place.after(text)
  } else (place ?? form).append(text)
}

/** The panel reads feeds by address, so the draft goes to this demo's own server first. */
async function show(): Promise<void> {
  version += 1
  const body = JSON.stringify(history.get())
  const { ok } = await fetch("/cms/feed/draft.json", {
    method: "PUT",
    body,
    headers: { "Content-Type": "application/json" },
  })
  if (!ok) {
    say("预览没有成功：数据太大。")
    return
  }
  const panel = document.createElement("civic-interpretation-panel")
  panel.setAttribute("for", "policy")
  // Beside the form it would scroll by itself, inside what scrolls already.
  panel.setAttribute("layout", "inline")
  panel.setAttribute("src", `/cms/feed/draft.json?${version}`)
  const feed = history.get()
  const clauses = isObject(feed) && Array.isArray(feed["clauses"]) ? feed["clauses"] : []
  policy.replaceChildren(
    ...clauses.flatMap((clause: Json) => {
      if (!isObject(clause)) return []
      const line = document.createElement("p")
      line.textContent = `${String(clause["label"] ?? "")}　${String(clause["quote"] ?? "")}`
      return [line]
    }),
  )
  preview.replaceChildren(panel)
}

function download(): void {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(
    new Blob([`${JSON.stringify(history.get(), null, 2)}\n`], { type: "application/json" }),
  )
  link.download = "interpretation.json"
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  say("已导出，放到网站上，在解读面板的 src 中写它的网址。")
}

async function load(address: string): Promise<void> {
  take(await (await fetch(address)).json(), "已填入示例。")
}

async function read(file: File): Promise<void> {
  try {
    take(JSON.parse(await file.text()), `已导入 ${file.name}。`)
  } catch {
    say(`${file.name} 不是 JSON 文件，没有导入。`)
  }
}

function take(json: unknown, words: string): void {
  if (!isObject(json)) {
    say("文件内容不是一份解读数据，没有导入。")
    return
  }
  history.set(json, "")
  build()
  say(words)
}

function say(words: string): void {
  said.textContent = words
}

function byId(id: string): HTMLElement {
  const element = document.getElementById(id)
  if (!element) throw new Error(`no #${id}`)
  return element
}
