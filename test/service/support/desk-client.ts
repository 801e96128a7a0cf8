import { type DefaultTreeAdapterTypes, parse } from "parse5"

/** A browser without scripts: keeps the cookie, reads forms out of pages and sends them. */
export interface DeskClient {
  get(path: string): Promise<Page>
  /** Sends the form whose action ends so, with its hidden fields and these. */
  submit(action: string, fields?: Readonly<Record<string, string>>): Promise<Page>
  post(path: string, fields: Readonly<Record<string, string>>): Promise<Page>
}

export interface Page {
  readonly status: number
  readonly url: string
  readonly html: string
  /** What a reader sees, blanks collapsed. */
  readonly text: string
  readonly forms: readonly { readonly action: string; readonly fields: Readonly<Record<string, string>> }[]
}

export async function logInAs(
  url: string,
  account: { username: string; password: string },
): Promise<DeskClient> {
  const client = createDeskClient(url)
  const page = await client.post("/desk/login", account)
  if (page.status !== 200) throw new Error(`login: ${page.status} ${page.text}`)
  return client
}

export function createDeskClient(url: string): DeskClient {
  let cookie = ""
  let here: Page | undefined
  const request = async (path: string, init: RequestInit = {}): Promise<Page> => {
    const headers = { ...(cookie === "" ? {} : { cookie }), ...Object.fromEntries(new Headers(init.headers)) }
    const response = await fetch(new URL(path, url), { ...init, headers, redirect: "manual" })
    for (const set of response.headers.getSetCookie()) cookie = set.split(";")[0] ?? ""
    const to = response.headers.get("location")
    if (to !== null) return request(to)
    here = readPage(response.status, path, await response.text())
    return here
  }
  const post = (path: string, fields: Readonly<Record<string, string>>) =>
    request(path, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(fields).toString(),
    })
  return {
    get: (path) => request(path),
    post,
    submit(action, fields = {}) {
      const form = here?.forms.find((one) => one.action.endsWith(action))
      if (form === undefined)
        throw new Error(`no form ${action} on ${here?.url}: ${here?.text.slice(0, 400)}`)
      return post(form.action, { ...form.fields, ...fields })
    },
  }
}

type TreeNode = DefaultTreeAdapterTypes.ChildNode

function readPage(status: number, url: string, html: string): Page {
  const forms: { action: string; fields: Record<string, string> }[] = []
  const texts: string[] = []
  const visit = (node: TreeNode) => {
    if ("value" in node) texts.push(node.value)
    if (!("tagName" in node)) return
    const attribute = (name: string) => node.attrs.find((one) => one.name === name)?.value
    if (node.tagName === "form") forms.push({ action: attribute("action") ?? "", fields: {} })
    if (node.tagName === "input" && attribute("type") === "hidden") {
      const form = forms.at(-1)
      if (form !== undefined) form.fields[attribute("name") ?? ""] = attribute("value") ?? ""
    }
    for (const child of node.childNodes) visit(child)
  }
  for (const node of parse(html).childNodes) visit(node)
  return { status, url, html, forms, text: texts.join(" ").replace(/\s+/g, " ") }
}
