import { readFileSync } from "node:fs"
import { join } from "node:path"

/**
 * docs/widgets.md and docs/widgets.zh-CN.md: a short guide, then the tables from the elements' comments. What has no
 * Chinese yet in zh-cn.json stands there in English; a test misses it.
 */
export function widgetsDoc({ shared, elements }, language = "en") {
  const say = language === "en" ? english : chinese
  const guide = readFileSync(join(import.meta.dirname, say.guide), "utf8")
  return `${guide}
${table(
  [say.property, say.value],
  shared.map(({ name, default: value }) => [code(name), code(value)]),
)}
${elements.map((element) => section(element, say)).join("\n")}`
}

/** @param {string} [name] of an attribute, event …; without it the element's summary */
export function chineseOf(tag, kind, name) {
  const ofTag = words[tag]?.[kind]
  return name === undefined ? ofTag : (ofTag?.[name] ?? words["*"][kind]?.[name])
}

const words = JSON.parse(readFileSync(join(import.meta.dirname, "zh-cn.json"), "utf8"))

const english = {
  guide: "guide.md",
  property: "Property",
  value: "Default",
  type: "Type",
  unnamed: "(default)",
  attributes: ["Attributes", "Attribute"],
  events: ["Events", "Event"],
  slots: ["Slots", "Slot"],
  parts: ["Parts", "Part"],
  properties: ["Own properties", "Property"],
  methods: ["Methods", "Method"],
  of: () => undefined,
}

const chinese = {
  guide: "guide.zh-CN.md",
  property: "变量",
  value: "默认值",
  type: "类型",
  unnamed: "（默认）",
  attributes: ["属性", "属性"],
  events: ["事件", "事件"],
  slots: ["插槽", "插槽"],
  parts: ["部件", "部件"],
  properties: ["自己的变量", "变量"],
  methods: ["方法", "方法"],
  of: chineseOf,
}

function section(element, say) {
  const { tag, summary, attributes, methods, events, slots, parts, properties } = element
  const about = (kind, { name, description }) => say.of(tag, kind, name) ?? description
  const list = (kind, head, rows) => [say[kind][0], [say[kind][1], ...head, ""], rows]
  const lists = [
    list(
      "attributes",
      [say.type, say.value],
      attributes.map((one) => [
        code(one.name),
        code(one.type),
        one.default === "" ? "" : code(one.default),
        about("attributes", one),
      ]),
    ),
    list(
      "events",
      [say.type],
      events.map((one) => [code(one.name), code(one.type), about("events", one)]),
    ),
    list(
      "slots",
      [],
      slots.map((one) => [one.name === "" ? say.unnamed : code(one.name), about("slots", one)]),
    ),
    list(
      "parts",
      [],
      parts.map((one) => [code(one.name), about("parts", one)]),
    ),
    list(
      "properties",
      [say.value],
      properties.map((one) => [code(one.name), code(one.default), about("properties", one)]),
    ),
    list(
      "methods",
      [],
      methods.map((one) => [code(`${one.name}()`), about("methods", one)]),
    ),
  ]
  const filled = lists.filter(([, , rows]) => rows.length > 0)
  return `## \`<${tag}>\`

${say.of(tag, "summary") ?? summary}

${filled.map(([title, head, rows]) => `**${title}**\n\n${table(head, rows)}`).join("\n")}`
}

function code(text) {
  return `\`${text}\``
}

function table(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`
  return `${[line(head), `|${head.map(() => "---").join("|")}|`, ...rows.map(line)].join("\n")}\n`
}
