import { createHash } from "node:crypto"
import { readFile } from "node:fs/promises"
import { extname, join, normalize } from "node:path"
import { type Context, Hono } from "hono"
import { compress } from "hono/compress"
import type { Service } from "../service/index.ts"
import { configuratorPage } from "./cms/configurator-page.ts"
import { feedPage } from "./cms/feed-page.ts"
import { editPage, morePage } from "./cms/page.ts"
import { playgroundPage } from "./cms/playground-page.ts"
import { createShelf, publishedPage } from "./cms/published.ts"
import { addressOf, readings } from "./documents/list.ts"
import { documentPage, documentsIndex } from "./documents/page.ts"
import { encodeGbk } from "./gbk.ts"
import { type Age, ages, type Html } from "./portal/age.ts"
import type { ColumnId } from "./portal/content/item.ts"
import { columns, itemById } from "./portal/content.ts"
import { feeds } from "./portal/feeds.ts"
import { asPortalPage } from "./portal/mailbox-pages.ts"
import { readReplies } from "./portal/replies.ts"
import { skins } from "./portal/skins.ts"

/** Folders served as they are: prefix → folder under the repository. */
const folders: Readonly<Record<string, string>> = {
  "/civicbridge/": "dist/widgets",
  "/static/": "demo/static",
  "/pages/": "dist/node/pages",
  "/editors/jquery/": "node_modules/jquery/dist",
  "/editors/wangeditor/": "node_modules/@wangeditor/editor/dist",
  "/editors/tinymce/": "node_modules/tinymce",
  "/editors/ueditor/": "node_modules/ueditor/example/public/ueditor",
  "/editors/ckeditor4/": "node_modules/ckeditor4",
  "/editors/kindeditor/": "node_modules/kindeditor",
  "/editors/quill/": "node_modules/quill/dist",
  "/docs/screenshots/": "docs/screenshots",
}

const types: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".gif": "image/gif",
  ".cur": "image/x-icon",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
}

/**
 * What a careful webmaster would set. The hash is of the handler "t", which jQuery 1.12 sets on a loose element to
 * find out what the browser can do. The CMS' editors write inline styles and need more.
 */
const portalPolicy =
  "default-src 'self'; script-src 'self' 'unsafe-hashes' 'sha256-47mKTaMaEn1L3m5DAz9muidMqw636xxw7EFAK/YnPdg='; style-src 'self'; img-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'"
const cmsPolicy =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'"
/** UEditor and CKEditor 4 build their frames with inline scripts and evaluate text. */
const oldEditorPolicy = cmsPolicy.replace(
  "script-src 'self'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
)

/** More text than any feed has. */
const longestDraft = 500_000

/** Paths the mailbox service answers. */
const servicePaths =
  /^\/(?:api\/|desk(?:\/|$)|open311\/|mailbox(?:\/|$)|surveys(?:\/|$)|openapi\.json$|healthz$|readyz$)/

/** What a page without an origin of its own may read, such as the configurator's preview: it is public anyway. */
const publicReads = /^\/(?:api\/v1\/|feeds\/)/

/** Portal, CMS and mailbox under one address. `root` is the repository. */
export function createDemo(root: string, service: Service): Hono {
  const app = new Hono()
  app.use(compress())
  app.use(async (context, next) => {
    await next()
    if (context.req.method === "GET" && publicReads.test(context.req.path)) {
      context.header("Access-Control-Allow-Origin", "*")
    }
  })
  app.use(async (context, next) => {
    const { path, raw } = context.req
    if (servicePaths.test(path)) return asPortalPage(path, await service.fetch(raw, context.env))
    return next()
  })
  for (const [prefix, folder] of Object.entries(folders)) {
    app.get(`${prefix}*`, (context) =>
      sendFile(context, join(root, folder), context.req.path.slice(prefix.length)),
    )
  }
  app.get("/favicon.ico", (context) => sendFile(context, join(root, "demo/static"), "favicon.svg"))
  app.get("/feeds/:file", (context) => {
    const feed = feeds[context.req.param("file")]
    return feed === undefined ? context.notFound() : context.json(feed)
  })
  addCms(app, root)
  addDocuments(app, root)
  for (const { age, prefix } of ages) {
    addPortal(app, age, prefix, service)
    if (prefix !== "") app.get(prefix, (context) => context.redirect(`${prefix}/`))
  }
  app.notFound((context) => sendPortal(context, "classic", skins.classic.missing(), 404))
  return app
}

function addCms(app: Hono, root: string): void {
  const shelf = createShelf()
  app.get("/cms", (context) => context.redirect("/cms/"))
  app.get("/cms/", (context) => sendPage(context, editPage(), cmsPolicy))
  app.get("/cms/more", (context) => sendPage(context, morePage(), oldEditorPolicy))
  app.get("/cms/published", (context) => sendPage(context, publishedPage(shelf.items()), cmsPolicy))
  app.get("/cms/feed", (context) => sendPage(context, feedPage(), cmsPolicy))
  app.get("/configurator", (context) => sendPage(context, configuratorPage(root), cmsPolicy))
  app.get("/playground", (context) => sendPage(context, playgroundPage(root), cmsPolicy))
  // One draft, in memory: the panel of the preview reads feeds by address.
  let draft = "{}"
  app.put("/cms/feed/draft.json", async (context) => {
    const text = await context.req.text()
    if (text.length > longestDraft) return context.body(null, 413)
    draft = text
    return context.body(null, 204)
  })
  app.get("/cms/feed/draft.json", (context) =>
    context.body(draft, 200, { "Content-Type": "application/json", "Cache-Control": "no-store" }),
  )
  // UEditor asks its back end what it may upload; an empty answer is "nothing".
  app.get("/cms/ueditor-config", (context) => context.json({}))
  app.post("/cms/publish", async (context) => {
    shelf.add(await context.req.parseBody(), Date.now())
    return context.redirect("/cms/published", 303)
  })
}

/** The repository's own documents, as pages. */
function addDocuments(app: Hono, root: string): void {
  app.get("/docs", (context) => context.redirect("/docs/"))
  app.get("/docs/en", (context) => context.redirect("/docs/en/"))
  for (const language of ["zh-CN", "en"] as const) {
    app.get(addressOf(language), (context) => sendPage(context, documentsIndex(language), portalPolicy))
  }
  for (const reading of readings) {
    app.get(addressOf(reading.language, reading.document.name), (context) =>
      sendPage(context, documentPage(root, reading), portalPolicy),
    )
  }
}

function addPortal(app: Hono, age: Age, prefix: string, service: Service): void {
  const skin = skins[age]
  app.get(`${prefix}/`, (context) => sendPortal(context, age, skin.home()))
  app.get(`${prefix}/map/`, (context) => sendPortal(context, age, skin.map()))
  app.get(`${prefix}/szxx/`, async (context) =>
    sendPortal(context, age, skin.mailbox(await readReplies(service, context.req.url))),
  )
  for (const id of Object.keys(columns) as ColumnId[]) {
    app.get(`${prefix}/${id}/`, (context) => sendPortal(context, age, skin.column(id)))
  }
  app.get(`${prefix}/:column/:file{[0-9]+\\.html}`, (context) => {
    const item = itemById(context.req.param("file").replace(".html", ""))
    return item === undefined || item.column !== context.req.param("column")
      ? sendPortal(context, age, skin.missing(), 404)
      : sendPortal(context, age, skin.item(item))
  })
}

async function sendPortal(
  context: Context,
  age: Age,
  page: Html,
  status: 200 | 404 = 200,
): Promise<Response> {
  if (age !== "2008") return sendPage(context, page, portalPolicy, status)
  // A server of that time names no charset and no policy: the page's own meta tag has to do.
  const headers = { "Content-Type": "text/html" }
  return new Response(encodeGbk(String(await page)), { status, headers })
}

async function sendPage(
  context: Context,
  page: Html,
  policy: string,
  status: 200 | 404 = 200,
): Promise<Response> {
  context.header("Content-Security-Policy", policy)
  context.header("X-Content-Type-Options", "nosniff")
  return context.html(await page, status)
}

async function sendFile(context: Context, folder: string, name: string): Promise<Response> {
  const path = normalize(join(folder, decodeURIComponent(name)))
  if (!path.startsWith(`${normalize(folder)}/`)) return context.notFound()
  try {
    const body = await readFile(path)
    const tag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`
    if (context.req.header("If-None-Match") === tag) return new Response(null, { status: 304 })
    const type = types[extname(path)] ?? "application/octet-stream"
    return new Response(body, {
      headers: {
        "Content-Type": type,
        ETag: tag,
        "Cache-Control": "no-cache",
        "X-Content-Type-Options": "nosniff",
      },
    })
  } catch {
    return context.notFound()
  }
}
