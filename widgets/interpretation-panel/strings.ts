import type { Form } from "./feed-types.ts"

/** The parts of the panel, in the order of its tabs. */
export const tabs = ["pieces", "clauses", "changes", "deadlines", "glossary", "related"] as const
export type Tab = (typeof tabs)[number]

export interface Words {
  readonly title: string
  readonly tabs: Readonly<Record<Tab, string>>
  readonly forms: Readonly<Record<Form, string>>
  readonly loading: string
  readonly empty: string
  readonly failed: string
  readonly again: string
  readonly open: string
  readonly close: string
  readonly explains: string
  readonly here: string
  readonly sameDay: string
  readonly days: string
  readonly workingDays: string
  readonly readOn: string
  readonly original: string
  readonly showInText: string
  readonly shown: string
  readonly notInText: string
  readonly chooseClause: string
  readonly noPieces: string
  readonly follow: string
  readonly question: string
  readonly answer: string
  readonly captions: string
  readonly transcript: string
  readonly table: string
  readonly item: string
  readonly old: string
  readonly new: string
  readonly past: string
}

export const simplified: Words = {
  title: "政策解读",
  tabs: {
    pieces: "解读",
    clauses: "逐条看",
    changes: "对照",
    deadlines: "时间",
    glossary: "名词",
    related: "相关",
  },
  forms: {
    commentary: "文字解读",
    interview: "访谈问答",
    background: "背景",
    cases: "案例",
    data: "数据",
    infographic: "图解",
    audio: "音频",
    video: "视频",
    leader: "负责人解读",
    response: "回应关切",
  },
  loading: "正在读取解读材料……",
  empty: "这份文件还没有解读材料。",
  failed: "解读材料没有读取成功，请稍后再试。",
  again: "再试一次",
  open: "打开政策解读",
  close: "收起",
  explains: "解读的文件",
  here: "正在阅读",
  sameDay: "与文件同日发布",
  days: "文件发布后第 {n} 天",
  workingDays: "文件发布后第 {n} 个工作日",
  readOn: "阅读全文",
  original: "看原文",
  showInText: "在原文中查看{label}",
  shown: "已在原文中标出{label}",
  notInText: "本页没有这段原文",
  chooseClause: "选择一条，查看原文位置和对应的解读。",
  noPieces: "这一条还没有专门的解读。",
  follow: "随阅读位置切换",
  question: "问",
  answer: "答",
  captions: "字幕",
  transcript: "文字稿",
  table: "查看数据表",
  item: "项目",
  old: "原规定",
  new: "新规定",
  past: "已过",
}
