/** Surfaces the extension does not touch: what the page opted out, code, searches, secrets. */

const codeEditors = ".CodeMirror, .cm-editor, .monaco-editor, .ace_editor"
const lookups =
  "search|query|keyword|captcha|verif|user|login|account|passw|搜索|检索|查询|验证码|账号|用户名|密码"
const lookup = new RegExp(lookups, "i")

export function isOff(element: Element): boolean {
  return (
    element.closest(`[data-civic="off"], ${codeEditors}, [role="searchbox"], [role="combobox"]`) !== null ||
    element.getAttribute("aria-readonly") === "true"
  )
}

/** False for the one-pixel fields that code editors and upload buttons hide, and for hidden tabs. */
export function isShown(element: HTMLElement): boolean {
  return element.offsetWidth >= 40 && element.offsetHeight >= 12
}

export function isForText(field: HTMLInputElement | HTMLTextAreaElement): boolean {
  if (field.readOnly || field.disabled || isOff(field) || !isShown(field)) return false
  if (field.localName === "textarea") return true
  if (field.type !== "text" || field.offsetWidth < 160) return false
  if (field.autocomplete !== "" && field.autocomplete !== "off" && field.autocomplete !== "on") return false
  return !lookup.test(`${field.name} ${field.id} ${field.placeholder} ${field.ariaLabel ?? ""}`)
}
