import { blockRule } from "../../engine/define-rule.ts"
import { findPattern } from "../../engine/find-pattern.ts"
import { accuracyDuty } from "../../text/bases.ts"

const placeholder =
  /\{\{[^{}]{0,40}\}\}|\b(?:TODO|TBD|Lorem ipsum)\b|待补充(?=[）)】，。；]|$)|请输入(?:标题|内容|正文)/gu
/** Forms to be filled in and anonymised cases use these on purpose. */
const formBlank =
  /【[ \t\n\u00a0\u3000]*】|[（(【](?:此处填写?|待填写|请在此处?输入)[^，。）】]{0,10}[）)】]|(?<!\d)(?:[XxＸ×]{2,4}|20[×XxＸ]{2})(?=年|月|日)/gu
const draftTitle = /[（(](?:代拟稿|送审稿|讨论稿|初稿|修改稿|报批稿)[）)]$/u

export default blockRule({
  id: "document/no-placeholder",
  covers: [26],
  title: "发布的文字里没有占位符和未定稿标记",
  severity: "must",
  basis: accuracyDuty,
  params: {},
  messages: {
    placeholder: "“{text}”是尚未填写的占位内容，请补全。",
    draft: "标题带有“{text}”，请确认发布的是定稿。",
  },
  examples: {
    good: ["衣某某、丁某二人", "13××××××234", "云川市供水办法（征求意见稿）", "表中×表示缺少，XX公司"],
    bad: ["自「XX」年「XX」月起施行", "联系人：「（此处填写姓名）」", "现将「{{标题}}」印发给你们"],
  },
  gate: 0,
  triggers: [
    "{{",
    "TODO",
    "TBD",
    "Lorem ipsum",
    "待补充",
    "请输入",
    "【】",
    "【 ",
    "【　",
    "【\u00a0",
    "【\t",
    "【\n",
    "此处填",
    "待填写",
    "请在此",
    "X年",
    "X月",
    "X日",
    "x年",
    "x月",
    "x日",
    "Ｘ年",
    "Ｘ月",
    "Ｘ日",
    "×年",
    "×月",
    "×日",
    "代拟稿",
    "送审稿",
    "讨论稿",
    "初稿",
    "修改稿",
    "报批稿",
  ],

  *check(text, _params, { kind }) {
    for (const { 0: found, index } of findPattern(text, placeholder)) {
      yield { messageId: "placeholder", start: index, end: index + found.length }
    }
    for (const { 0: found, index } of findPattern(text, formBlank)) {
      const end = index + found.length
      yield { messageId: "placeholder", start: index, end, severity: "hint" }
    }
    const draft = kind === "title" ? draftTitle.exec(text) : null
    if (draft !== null) yield { messageId: "draft", start: draft.index, end: text.length, severity: "should" }
  },
})
