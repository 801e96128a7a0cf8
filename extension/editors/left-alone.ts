/** Surfaces the extension does not touch: what the page opted out, code, searches, secrets. */

const codeEditors = ".CodeMirror, .cm-editor, .monaco-editor, .ace_editor"
/** What editors put around the text: toolbars, menus, dialogs, source views. */
const editorParts = [
  ".tox-dialog, .tox-toolbar-overlord, .tox-pop, .tox-menu, .mce-window, .mce-toolbar-grp, .mce-menu",
  ".cke_dialog, .cke_top, .cke_source, .ck-toolbar, .ck-balloon-panel, .ck-dialog, .ck-source-editing-area",
  ".edui-toolbarbox, .edui-toolbar, .edui-dialog, .edui-modal, .edui-popup, .ke-dialog, .ke-menu, .ke-toolbar",
  ".ke-edit-textarea, .w-e-toolbar, .w-e-bar, .w-e-modal, .w-e-panel-container, .layui-layedit-tool, #LAY_layedit_link",
  ".ql-toolbar, .ql-tooltip, .note-toolbar, .note-modal, .note-popover, .note-codable, .fr-toolbar, .fr-popup, .fr-code",
  ".jodit-toolbar__box, .jodit-dialog, .jodit-popup, .jodit-source, [id^=xhe][id$=_Tool], #xhePanel",
].join()
const lookups =
  "search|query|keyword|captcha|verif|user|login|account|passw|搜索|检索|查询|验证码|账号|用户名|密码"
const lookup = new RegExp(lookups, "i")

export function isOff(element: Element): boolean {
  return (
    element.closest(
      `[data-civic="off"], ${codeEditors}, [role="searchbox"], [role="combobox"], ${editorParts}`,
    ) !== null ||
    // UEditor shows its dialogs in frames.
    frameOf(element)?.closest(editorParts) != null ||
    element.getAttribute("aria-readonly") === "true"
  )
}

/** Source of a web page: its words cannot be told from its markup. */
export function isMarkup(text: string): boolean {
  return /<\/(?:p|div|span|strong|em|b|a|h[1-6]|li|t[drh]|table|section|font)\s*>/i.test(text)
}

/** Null at the top, and in a frame of another site. */
function frameOf(element: Element): Element | null {
  return element.ownerDocument.defaultView?.frameElement ?? null
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
