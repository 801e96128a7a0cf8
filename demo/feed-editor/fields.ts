/** The fields of a feed as its own JSON Schema describes them: the form is made from the schema and stays with it. */
import schema from "../../widgets/interpretation-panel/feed-schema.json"
import { simplified } from "../../widgets/interpretation-panel/strings.ts"

export interface Field {
  readonly key: string
  readonly title: string
  readonly advice: string
  readonly kind: "text" | "long" | "date" | "number" | "choice" | "list" | "group" | "clauses" | "numbers"
  readonly required: boolean
  readonly choices: readonly string[]
  /** Of a group, or of each item of a list. */
  readonly fields: readonly Field[]
  /** What the items of a list are: groups, or bare texts. */
  readonly bare: boolean
}

interface Schema {
  readonly type?: string
  readonly description?: string
  readonly $ref?: string
  readonly enum?: readonly string[]
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
}

const titles: Readonly<Record<string, string>> = {
  document: "文件",
  clauses: "条款",
  interpretations: "解读材料",
  glossary: "名词解释",
  changes: "新旧对照",
  deadlines: "时间节点",
  related: "相关文件",
  id: "编号",
  title: "标题",
  class: "类别",
  number: "发文字号",
  issuer: "发文机关",
  date: "日期",
  status: "有效性",
  url: "网址",
  label: "名称",
  quote: "原文",
  form: "形式",
  source: "来源",
  workingDays: "第几个工作日发布",
  text: "文字",
  html: "富文本",
  image: "图片",
  media: "音频或视频",
  captions: "字幕文件",
  transcript: "文字稿",
  questions: "问答",
  question: "问",
  answer: "答",
  timeline: "进展",
  chart: "图表",
  kind: "图形",
  unit: "单位",
  labels: "横轴",
  series: "数据",
  name: "名称",
  values: "数值",
  term: "名词",
  meaning: "意思",
  old: "原规定",
  new: "新规定",
  note: "说明",
}

const choiceNames: Readonly<Record<string, string>> = {
  ...simplified.forms,
  bar: "柱状图",
  line: "折线图",
}

const long = new Set(["quote", "text", "html", "transcript", "answer", "meaning", "old", "new"])
const definitions: Readonly<Record<string, Schema>> = schema.$defs

export const fields: readonly Field[] = fieldsOf(schema)

export function choiceName(choice: string): string {
  return choiceNames[choice] ?? choice
}

function fieldsOf(parent: Schema): Field[] {
  const { required = [] } = parent
  return Object.entries(parent.properties ?? {})
    .filter(([key]) => key !== "$schema")
    .map(([key, given]) => fieldOf(key, given, required.includes(key)))
}

function fieldOf(key: string, given: Schema, required: boolean): Field {
  const whole = resolved(given)
  const item = resolved(whole.items ?? {})
  return {
    key,
    title: titles[key] ?? key,
    advice: given.description ?? whole.description ?? "",
    kind: kindOf(key, given, whole, item),
    required,
    choices: whole.enum ?? [],
    fields: fieldsOf(whole.type === "array" ? item : whole),
    bare: whole.type === "array" && item.type !== "object",
  }
}

function kindOf(key: string, given: Schema, whole: Schema, item: Schema): Field["kind"] {
  if (whole.enum) return "choice"
  if (given.$ref === "#/$defs/date") return "date"
  if (whole.type === "array" && item.type === "number") return "numbers"
  if (whole.type === "array" && key === "clauses" && item.type === "string") return "clauses"
  if (whole.type === "array") return "list"
  if (whole.type === "object") return "group"
  if (whole.type === "number" || whole.type === "integer") return "number"
  return long.has(key) ? "long" : "text"
}

function resolved(given: Schema): Schema {
  return given.$ref ? { ...definitions[given.$ref.replace("#/$defs/", "")], ...given } : given
}
