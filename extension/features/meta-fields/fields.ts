/** Meta tags that a form's field can become, by the words beside the field. */
const words = {
  PubDate: /^(?:发布|公开|发稿)(?:时间|日期)$|^pub(?:lish)?_?(?:date|time)$/i,
  ContentSource: /^(?:信息|稿件|文章|内容)?来源$|^(?:content_?)?source$|^laiyuan$/i,
  Description: /^(?:内容|文章)?(?:摘要|概述|简介|描述|导读)$|^(?:description|summary|abstract|zhaiyao)$/i,
} as const

export type FieldTag = keyof typeof words

type Field = HTMLInputElement | HTMLTextAreaElement

export interface EmptyField {
  readonly tag: FieldTag
  readonly label: string
  readonly element: Field
}

/** Empty fields of the forms in this frame, one a tag. */
export function emptyFields(document: Document): EmptyField[] {
  const found = new Map<FieldTag, EmptyField>()
  for (const element of document.querySelectorAll<Field>('input[type="text"], input:not([type]), textarea')) {
    if (element.value.trim() !== "" || element.readOnly || element.disabled || element.offsetWidth === 0)
      continue
    const label = labelOf(element)
    const tag = tags.find((one) => words[one].test(label) || words[one].test(element.name || element.id))
    if (tag !== undefined && !found.has(tag)) found.set(tag, { tag, label: label || element.name, element })
  }
  return [...found.values()]
}

const tags: readonly FieldTag[] = ["PubDate", "ContentSource", "Description"]

/** The label, or what stands in the cell before: old systems lay their forms out in tables. */
function labelOf(element: Field): string {
  const cell = element.closest("td, dd, .el-form-item__content, .layui-input-block")
  const said = [
    element.labels?.[0]?.textContent,
    element.ariaLabel,
    cell?.previousElementSibling?.textContent,
    element.previousElementSibling?.textContent,
    element.previousSibling?.nodeValue,
  ]
  const label = said.find((text) => (text ?? "").trim() !== "") ?? ""
  return label.replace(/^[\s*＊]+/u, "").replace(/[\s*＊:：（(][\s\S]*$/u, "")
}

/** Typed in, so that the form hears of it and can undo it. */
export function fillField(element: Field, value: string): void {
  element.focus({ preventScroll: true })
  element.select()
  element.ownerDocument.execCommand("insertText", false, value)
}
