import { html, raw } from "hono/html"
import type { Html } from "./age.ts"
import type { ColumnId, Item } from "./content/item.ts"
import { addressOf, columns, site } from "./content.ts"

type Metas = readonly (readonly [string, string])[]

export interface PageHead {
  readonly title: string
  /** Below the age's prefix, for the links between the ages. */
  readonly path: string
  readonly metas: Metas
}

/** Title and the tags of 国办发〔2017〕47号, the same in every age. */
export function headTags({ title, metas }: PageHead): Html {
  const own = [
    ["SiteName", site.name],
    ["SiteDomain", site.domain],
    ["SiteIDCode", site.code],
  ] as const
  return html`<title>${title === site.title ? title : `${title}_${site.title}`}</title>
${[...own, ...metas].map(([name, content]) => html`<meta name="${name}" content="${content}">\n`)}
<link rel="icon" href="/static/favicon.svg">`
}

/** The one script tag: share buttons and the rest load themselves where they are used. */
export const widgets = raw('<script src="/civicbridge/civicbridge.js" data-toolbar=""></script>')

export const homeHead: PageHead = {
  title: site.title,
  path: "/",
  metas: [
    ["ColumnName", "首页"],
    ["ColumnType", "首页"],
  ],
}

export const mailboxHead: PageHead = {
  title: "市长信箱",
  path: "/szxx/",
  metas: columnTags("市长信箱", "咨询投诉", "市民写信、查询答复、浏览公开来信。", "市长信箱,写信,查询"),
}

export const mapHead: PageHead = {
  title: "网站地图",
  path: "/map/",
  metas: columnTags("网站地图", "概况信息", "列出本网站的全部栏目。", "网站地图,栏目,导航"),
}

export const missingHead: PageHead = { title: "页面不存在", path: "/", metas: [] }

export function columnHead(id: ColumnId): PageHead {
  return { title: columns[id].name, path: `/${id}/`, metas: columnMetas(id) }
}

export function itemHead(item: Item): PageHead {
  const own: Metas = [
    ["ArticleTitle", item.title],
    ["PubDate", item.published],
    ["ContentSource", item.source],
    ["Keywords", item.keywords],
    ["Author", item.source],
    ["Description", `${item.title}。${item.summary}`.slice(0, 120)],
    ["Image", `https://${site.domain}${item.picture?.src ?? "/static/mark.svg"}`],
    ["Url", `https://${site.domain}${addressOf(item)}`],
  ]
  return { title: item.title, path: addressOf(item), metas: [...columnMetas(item.column), ...own] }
}

function columnMetas(id: ColumnId): Metas {
  const { name, type, description } = columns[id]
  return columnTags(name, type, description, `${name},云川市,政务公开`)
}

function columnTags(name: string, type: string, description: string, keywords: string): Metas {
  return [
    ["ColumnName", name],
    ["ColumnDescription", description],
    ["ColumnKeywords", keywords],
    ["ColumnType", type],
  ]
}
