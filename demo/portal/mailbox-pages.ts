import { html } from "hono/html"
import { headTags, mailboxHead, widgets } from "./metas.ts"

const citizenPages = /^\/(?:mailbox(?:\/(?:status|archive|stats))?|surveys(?:\/[\d-]+)?)$/

/**
 * The mailbox' own pages as part of this portal: the site's tags in their head, the entry for accessible reading
 * in their navigation. The service itself does not know on whose site it stands.
 */
export async function asPortalPage(path: string, response: Response): Promise<Response> {
  const type = response.headers.get("content-type") ?? ""
  if (!citizenPages.test(path) || !type.startsWith("text/html")) return response
  const page = await response.text()
  const title = /<title>(.*?) - /.exec(page)?.[1] ?? mailboxHead.title
  const head = await headTags({ ...mailboxHead, title })
  const entry = await html`<a href="#" data-civic-open="accessibility">无障碍 · 长者模式</a>`
  const dressed = page
    .replace(/<title>[\s\S]*?<\/title>/, () => `${head}\n${widgets}`)
    .replace("</nav>", () => `${entry}</nav>`)
  const headers = new Headers(response.headers)
  headers.delete("content-length")
  return new Response(dressed, { status: response.status, headers })
}
