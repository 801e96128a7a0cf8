/** What there is to read, by who reads it: the index, the list beside each document and the addresses come from here. */

export type Language = "zh-CN" | "en"
type InBoth = Readonly<Record<Language, string>>

export interface Document {
  /** Last part of the address. */
  readonly name: string
  readonly titles: InBoth
  /** Path in the repository; some documents are written in one language only. */
  readonly files: Partial<InBoth>
}

export interface Group {
  readonly title: InBoth
  readonly about: InBoth
  readonly documents: readonly Document[]
}

export const groups: readonly Group[] = [
  {
    title: { "zh-CN": "先看", en: "Start here" },
    about: {
      "zh-CN": "是什么，两条命令，四种人从哪里开始。",
      en: "What it is, two commands, and where each of the four people begins.",
    },
    documents: [
      one("readme", "政民桥", "CivicBridge", { "zh-CN": "README.zh-CN.md", en: "README.md" }),
      one("accessibility-statement", "无障碍声明", "Accessibility statement", chinese),
      one("changelog", "更新记录", "Changelog", { "zh-CN": "CHANGELOG.md", en: "CHANGELOG.md" }),
    ],
  },
  {
    title: { "zh-CN": "网站管理员", en: "Webmasters" },
    about: {
      "zh-CN": "粘贴一行脚本，老门户也能用。",
      en: "Paste one line of script; old portals are welcome.",
    },
    documents: [
      one("webmaster-guide", "网站管理员指南", "Webmaster guide", chinese),
      one("widgets", "全部组件和属性", "Every element and attribute", english),
      one("audit", "检查命令", "The audit command", chinese),
    ],
  },
  {
    title: { "zh-CN": "编辑", en: "Editors" },
    about: {
      "zh-CN": "照常写稿，抽查会扣分的地方当场看见。",
      en: "Write as before, and see at once what a spot check would find.",
    },
    documents: [
      one("editor-guide", "编辑手册", "Editor guide", chinese),
      one("catalogue", "规则目录", "Every rule", { "zh-CN": "rules/CATALOGUE.md" }),
      one("permissions", "扩展的权限", "Permissions of the extension", chinese),
    ],
  },
  {
    title: { "zh-CN": "网络回应人和运维", en: "Responders and operators" },
    about: {
      "zh-CN": "接信、派单、答复、公开；装好、备份、升级。",
      en: "Letters taken, assigned, answered, published; the service installed, backed up, upgraded.",
    },
    documents: [
      one("responder-guide", "网络回应人手册", "Responder guide", chinese),
      one("operations", "运维手册", "Operations", chinese),
      one("mailbox", "信箱参考", "Mailbox reference", chinese),
    ],
  },
  {
    title: { "zh-CN": "开发者", en: "Developers" },
    about: {
      "zh-CN": "房间怎样分，加一样东西要改哪里。",
      en: "How the rooms are cut, and where to put something new.",
    },
    documents: [
      one("architecture", "架构", "Architecture", english),
      one("how-to-add-a-rule", "加一条规则", "Add a rule", english),
      one("how-to-add-a-profile", "加一套方案", "Add a profile", english),
      one("how-to-add-an-editor-adapter", "加一个编辑器适配", "Add an editor adapter", english),
      one("how-to-add-a-widget", "加一个组件", "Add a widget", english),
      one("threat-model", "威胁模型", "Threat model", english),
      one("security", "安全策略", "Security policy", { "zh-CN": "SECURITY.md", en: "SECURITY.md" }),
    ],
  },
  {
    title: { "zh-CN": "实测", en: "Measured" },
    about: {
      "zh-CN": "写在别处的数字从这里来，都可以自己再跑一遍。",
      en: "Where the figures named elsewhere come from; every one can be run again.",
    },
    documents: [
      one("benchmarks", "性能", "Benchmarks", { "zh-CN": "docs/benchmarks.md" }),
      one("browsers", "浏览器和门户", "Browsers and portals", { en: "docs/browsers.md" }),
      one("editors", "编辑器", "Editors", { "zh-CN": "docs/editors.md" }),
      one("faults", "故障演练", "Fault drills", { "zh-CN": "docs/faults.md" }),
      one("lighthouse", "Lighthouse", "Lighthouse", { "zh-CN": "docs/lighthouse.md" }),
    ],
  },
]

/** Written in Chinese first, and the other way round: the translation has the longer name. */
function chinese(name: string): InBoth {
  return { "zh-CN": `docs/${name}.md`, en: `docs/${name}.en.md` }
}
function english(name: string): InBoth {
  return { "zh-CN": `docs/${name}.zh-CN.md`, en: `docs/${name}.md` }
}

function one(
  name: string,
  title: string,
  englishTitle: string,
  files: Partial<InBoth> | ((name: string) => InBoth),
): Document {
  return {
    name,
    titles: { "zh-CN": title, en: englishTitle },
    files: typeof files === "function" ? files(name) : files,
  }
}

/** A document as one can read it: in the wanted language, or else in the only one it is written in. */
export interface Reading {
  readonly document: Document
  readonly language: Language
  readonly file: string
}

export function readingOf(document: Document, wanted: Language): Reading {
  const language = document.files[wanted] === undefined ? otherOf(wanted) : wanted
  const file = document.files[language]
  if (file === undefined) throw new Error(`${document.name} has no file`)
  return { document, language, file }
}

export function otherOf(language: Language): Language {
  return language === "en" ? "zh-CN" : "en"
}

/** Address of the index or, with a name, of a document. */
export function addressOf(language: Language, name = ""): string {
  return language === "en" ? `/docs/en/${name}` : `/docs/${name}`
}

export const readings: readonly Reading[] = groups.flatMap(({ documents }) =>
  documents.flatMap((document) =>
    (["zh-CN", "en"] as const)
      .filter((language) => document.files[language] !== undefined)
      .map((language) => readingOf(document, language)),
  ),
)
