/** The page /playground: attributes from the manifest, the element beside them, the snippet below. */
import { adviceFor } from "./words.ts"

interface Attribute {
  readonly name: string
  readonly type: { readonly text: string }
  readonly default?: string
  readonly description: string
}
interface Declaration {
  readonly tagName: string
  readonly description: string
  readonly attributes: readonly Attribute[]
}

const shortNames: Readonly<Record<string, string>> = {
  "civic-share-buttons": "share",
  "civic-accessibility-toolbar": "toolbar",
  "civic-interpretation-panel": "interpretation",
  "civic-mayor-mailbox": "mailbox",
}
/** So that there is something to see at once. */
const starts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "civic-interpretation-panel": { src: "/feeds/202609001.json", for: "zoom" },
  "civic-accessibility-toolbar": { launcher: "always" },
}
const bareOption: Readonly<Record<string, string>> = { interpretation: "src", mailbox: "api" }

const elements = readManifest(byId("manifest").textContent ?? "")
const values = new Map<string, Record<string, string>>(
  elements.map(({ tagName }) => [tagName, { ...starts[tagName] }]),
)
const chooser = select("element")
for (const { tagName } of elements) chooser.add(new Option(`<${tagName}>`, tagName))
chooser.addEventListener("change", showControls)
select("way").addEventListener("change", showSnippet)
select("theme-name").addEventListener("change", showTheme)
byId("copy").addEventListener("click", copy)
byId("controls").addEventListener("submit", (event) => event.preventDefault())
showControls()

function readManifest(text: string): Declaration[] {
  const { modules }: { modules: readonly { declarations: readonly Declaration[] }[] } = JSON.parse(text)
  return modules.flatMap(({ declarations }) => declarations)
}

function chosen(): Declaration {
  const found = elements.find(({ tagName }) => tagName === chooser.value) ?? elements[0]
  if (!found) throw new Error("empty manifest")
  return found
}

function given(): Record<string, string> {
  return values.get(chosen().tagName) ?? {}
}

function showControls(): void {
  byId("attributes").replaceChildren(...chosen().attributes.map(control))
  showStage()
}

function control(attribute: Attribute): HTMLElement {
  const row = document.createElement("div")
  row.className = "row"
  const label = document.createElement("label")
  label.htmlFor = `attribute-${attribute.name}`
  label.textContent = attribute.name
  const advice = document.createElement("p")
  advice.className = "advice"
  advice.id = `advice-${attribute.name}`
  const words = adviceFor(chosen().tagName, attribute.name)
  if (words === undefined) advice.lang = "en"
  advice.textContent = words ?? attribute.description
  const input = inputOf(attribute)
  input.id = label.htmlFor
  input.setAttribute("aria-describedby", advice.id)
  input.addEventListener("input", () => {
    const value =
      input instanceof HTMLInputElement && input.type === "checkbox" ? String(input.checked) : input.value
    given()[attribute.name] = value
    showStage()
  })
  row.append(label, advice, input)
  return row
}

function inputOf({ name, type, default: start }: Attribute): HTMLInputElement | HTMLSelectElement {
  const value = given()[name] ?? ""
  const choices = [...type.text.matchAll(/"([^"]+)"/g)].map(([, choice = ""]) => choice)
  if (choices.length > 0) {
    const list = document.createElement("select")
    for (const choice of ["", ...choices])
      list.add(new Option(choice || "（不写）", choice, false, choice === value))
    return list
  }
  const input = document.createElement("input")
  if (type.text === "boolean") {
    input.type = "checkbox"
    input.checked = value === "true"
  } else {
    input.value = value
    input.placeholder = start ?? ""
  }
  return input
}

/** Attributes as they would be written: those left empty are not, and a true one has no value. */
function written(): [name: string, value: string][] {
  return chosen().attributes.flatMap(({ name, type }): [string, string][] => {
    const value = given()[name] ?? ""
    if (type.text === "boolean") return value === "true" ? [[name, ""]] : []
    return value === "" ? [] : [[name, value]]
  })
}

function showStage(): void {
  const element = document.createElement(chosen().tagName)
  for (const [name, value] of written()) element.setAttribute(name, value)
  byId("stage").replaceChildren(element)
  byId("floats").hidden = chosen().tagName !== "civic-accessibility-toolbar"
  showSnippet()
}

function showSnippet(): void {
  byId("snippet").textContent = select("way").value === "tag" ? tagSnippet() : optionSnippet()
}

function tagSnippet(): string {
  const { tagName } = chosen()
  const attributes = written().map(attributeText).join("")
  return `<script src="/civicbridge/civicbridge.js"></script>\n<${tagName}${attributes}></${tagName}>${themeSnippet()}`
}

function optionSnippet(): string {
  const name = shortNames[chosen().tagName] ?? ""
  const meaning = bareOption[name]
  const all = written()
  const bare = all.find(([attribute]) => attribute === meaning)?.[1] ?? ""
  const rest = all.filter(([attribute]) => attribute !== meaning)
  const options = rest
    .map(([attribute, value]) => attributeText([`data-${name}-${attribute}`, value]))
    .join("")
  return `<script src="/civicbridge/civicbridge.js"${attributeText([`data-${name}`, bare])}${options}></script>${themeSnippet()}`
}

function themeSnippet(): string {
  const name = select("theme-name").value
  return name === "" ? "" : `\n<link rel="stylesheet" href="/civicbridge/theme-${name}.css">`
}

function attributeText([name, value]: readonly [string, string]): string {
  return value === "" ? ` ${name}` : ` ${name}="${value.replace(/&/g, "&amp;").replace(/"/g, "&quot;")}"`
}

function showTheme(): void {
  document.getElementById("chosen-theme")?.remove()
  const name = select("theme-name").value
  if (name !== "") {
    const link = document.createElement("link")
    link.id = "chosen-theme"
    link.rel = "stylesheet"
    link.href = `/civicbridge/theme-${name}.css`
    document.head.append(link)
  }
  showSnippet()
}

async function copy(): Promise<void> {
  const text = byId("snippet").textContent ?? ""
  try {
    await navigator.clipboard.writeText(text)
    byId("state").textContent = "已复制。"
  } catch {
    getSelection()?.selectAllChildren(byId("snippet"))
    byId("state").textContent = "已选中代码，请按 Ctrl+C 复制。"
  }
}

function select(id: string): HTMLSelectElement {
  const element = byId(id)
  if (element instanceof HTMLSelectElement) return element
  throw new Error(`#${id} is no list`)
}

function byId(id: string): HTMLElement {
  const element = document.getElementById(id)
  if (!element) throw new Error(`no #${id}`)
  return element
}
