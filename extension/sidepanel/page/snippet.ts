import type { Finding, PageReading } from "../../../rules/index.ts"

type Page = PageReading["page"]

/** The meta tags a page lacks, ready to be copied; what the page itself knows is filled in. */
export function snippetFor({ rule, text }: Finding, page: Page): { readonly snippet?: string } {
  if (!/^meta\/declares-/.test(rule)) return {}
  const names = text.split("、").filter((name) => /^[A-Z][A-Za-z]+$/.test(name))
  if (names.length === 0) return {}
  const tags = names.map(
    (name) => `<meta name="${name}" content="${escapeAttribute(contentOf(name, page))}">`,
  )
  return { snippet: tags.join("\n") }
}

function contentOf(name: string, page: Page): string {
  const known = contents[name]?.(page) ?? ""
  return known === "" ? `（请填写${meanings[name] ?? name}）` : known
}

const contents: Readonly<Record<string, (page: Page) => string>> = {
  SiteDomain: ({ url = "" }) => (URL.canParse(url) ? new URL(url).hostname : ""),
  ArticleTitle: ({ heading }) => heading,
  PubDate: ({ visibleDate }) => visibleDate.trim(),
  ContentSource: ({ visibleSource }) => visibleSource.replace(/^来源[：:\s]*/, "").trim(),
  Author: () => "",
  Url: ({ url = "" }) => url,
  ColumnName: ({ heading }) => heading,
  Description: ({ heading }) => heading,
}

const meanings: Readonly<Record<string, string>> = {
  SiteName: "网站名称",
  SiteDomain: "网站域名",
  SiteIDCode: "政府网站标识码",
  ColumnName: "栏目名称",
  ColumnDescription: "栏目简介",
  ColumnKeywords: "栏目关键词",
  ColumnType: "栏目类别",
  ArticleTitle: "标题",
  PubDate: "发布时间",
  ContentSource: "来源",
  Keywords: "关键词",
  Author: "作者",
  Description: "摘要",
  Image: "图片地址",
  Url: "本页地址",
}

function escapeAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;")
}
