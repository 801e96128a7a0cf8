/** The page /configurator: what is chosen, the lines that come of it, and the lines at work in a frame. */
import type { ServiceInfo } from "../../service/contract.ts"
import { readSettings, showChoices } from "./form.ts"
import { byId } from "./page-parts.ts"
import { previewOf } from "./preview.ts"
import { cleanPage, decode, fileName, type SavedPage } from "./saved-page.ts"
import type { Release } from "./settings.ts"
import { composeSnippet, type Snippet } from "./snippet.ts"

const release: Release = JSON.parse(byId("release", HTMLScriptElement).textContent ?? "")
const form = byId("settings", HTMLFormElement)
const frame = byId("preview", HTMLIFrameElement)
const sample = byId("sample", HTMLSelectElement)
const savedHtml = byId("saved-html", HTMLTextAreaElement)
const savedAddress = byId("saved-address", HTMLInputElement)
const state = byId("preview-state", HTMLElement)
const sheets = new Map<string, string>()
/** The page to preview on, cleaned; kept, because most changes are to the settings. */
let base: Promise<Document> = load()
let waiting: number | undefined

form.addEventListener("submit", (event) => event.preventDefault())
form.addEventListener("input", () => {
  showChoices(form)
  showSnippet()
  soon()
})
sample.addEventListener("change", changePage)
savedHtml.addEventListener("input", changePage)
savedAddress.addEventListener("input", changePage)
byId("saved-files", HTMLInputElement).addEventListener("change", ({ target }) => {
  if (target instanceof HTMLInputElement) void readFiles([...(target.files ?? [])])
})
byId("phone", HTMLButtonElement).addEventListener("click", ({ currentTarget }) => {
  const narrow = frame.classList.toggle("phone")
  if (currentTarget instanceof Element) currentTarget.setAttribute("aria-pressed", String(narrow))
})
document.addEventListener("click", ({ target }) => {
  if (target instanceof HTMLElement && target.dataset["copy"]) void copy(target.dataset["copy"])
})
showChoices(form)
showSnippet()
soon()
void listBoxes()

function changePage(): void {
  byId("saved", HTMLElement).hidden = sample.value !== "saved"
  base = load()
  soon()
}

async function load(): Promise<Document> {
  if (sample.value === "saved") {
    return cleanPage({ html: savedHtml.value, sheets, address: savedAddress.value.trim() })
  }
  const bytes = new Uint8Array(await (await fetch(sample.value)).arrayBuffer())
  const page: SavedPage = {
    html: decode(bytes),
    sheets: new Map(),
    address: new URL(sample.value, location.href).href,
  }
  return cleanPage(page)
}

async function readFiles(files: readonly File[]): Promise<void> {
  sheets.clear()
  for (const file of files) {
    const text = decode(new Uint8Array(await file.arrayBuffer()))
    if (/\.css$/i.test(file.name)) sheets.set(fileName(file.name), text)
    else savedHtml.value = text
  }
  changePage()
}

function showSnippet(): Snippet {
  const snippet = composeSnippet(readSettings(form), release)
  for (const name of ["head", "body", "css", "policy", "integrity"] as const) {
    byId(name, HTMLElement).textContent = snippet[name]
  }
  for (const name of ["body", "css"] as const)
    byId(`${name}-output`, HTMLElement).hidden = snippet[name] === ""
  return snippet
}

/** A frame is loaded anew; while somebody types, once is enough. */
function soon(): void {
  clearTimeout(waiting)
  waiting = window.setTimeout(() => void showPreview(), 250)
}

async function showPreview(): Promise<void> {
  // The preview takes its files from here, wherever the site will have them.
  const settings = {
    ...readSettings(form),
    files: new URL("/civicbridge/", location.href).href,
    pinned: false,
  }
  try {
    const { html, missing } = previewOf(await base, settings, composeSnippet(settings, release))
    frame.srcdoc = html
    state.textContent = missing.length === 0 ? "" : `这个页面里没有 ${missing.join("、")}，请改“放在哪里”。`
  } catch {
    state.textContent = "示例页面取不到，请稍后再试。"
  }
}

async function listBoxes(): Promise<void> {
  const list = byId("box", HTMLSelectElement)
  try {
    const boxes: readonly Pick<ServiceInfo, "service_code" | "service_name">[] = await (
      await fetch("/api/v1/services")
    ).json()
    for (const { service_name: name, service_code: code } of boxes) list.add(new Option(name, code))
  } catch {
    // The list keeps its one entry: the citizen chooses.
  }
}

async function copy(name: string): Promise<void> {
  const source = byId(name, HTMLElement)
  const said = byId("state", HTMLElement)
  try {
    await navigator.clipboard.writeText(source.textContent ?? "")
    said.textContent = "已复制。"
  } catch {
    getSelection()?.selectAllChildren(source)
    said.textContent = "已选中，请按 Ctrl+C 复制。"
  }
}
