/** “发布” and its kin. “发布时间”, “取消发布” and “提交记录” are other things. */
const publishWords =
  /^(?:立即|直接|确认|确定|马上|保存并|审核并|校对并|签发并|通过并)?(?:发布|提交|签发|发稿|送审|审核通过|报送|上报|公开)(?:审核|发布|签发|公开|文章|稿件|信息|内容|答复|回复|领导审核)?$/

const buttons =
  'button, [type="submit"], [type="image"], input[type="button"], a, [role="button"], [onclick], .btn, .button'

/**
 * The button that a click publishes with. One that says so counts wherever it stands; one that only submits a form
 * counts when the form holds what is being edited.
 */
export function publishButtonOf(event: Event, hasSurfaces: boolean): HTMLElement | undefined {
  const path = event.composedPath().filter(isElement)
  const [target] = path
  // The sheet's own button is inside a shadow root: only the path shows whose it is.
  if (target === undefined || path.some(({ localName }) => localName.startsWith("civic-hints-")))
    return undefined
  const button = target.closest<HTMLElement>(buttons)
  if (button === null) return undefined
  if (publishWords.test(wordsOf(button))) return button
  return hasSurfaces && submitsText(button) ? button : undefined
}

function wordsOf(button: HTMLElement): string {
  const words = [button.textContent, button.getAttribute("value"), button.title, button.ariaLabel]
  const said = words.find((text) => text !== null && text !== undefined && text.trim() !== "") ?? ""
  return said.replace(/[\s\u200b]+/g, "")
}

function submitsText(button: HTMLElement): boolean {
  const form = formOf(button)
  if (form === null || form === undefined) return false
  // A search box and a logout link are forms as well. “保存” keeps a draft: nobody outside reads it yet.
  return !/草稿|保存|暂存|预览|搜索|查询|检索|登录|退出/.test(wordsOf(button)) && holdsText(form)
}

function formOf(button: HTMLElement): HTMLFormElement | null | undefined {
  if (isButton(button)) return button.type === "submit" ? button.form : undefined
  return isInput(button) && /^(?:submit|image)$/.test(button.type) ? button.form : undefined
}

function holdsText(form: HTMLFormElement): boolean {
  return form.querySelector('textarea, [contenteditable]:not([contenteditable="false"]), iframe') !== null
}

function isElement(target: EventTarget): target is Element {
  return "nodeType" in target && target.nodeType === 1
}

function isButton(element: HTMLElement): element is HTMLButtonElement {
  return element.localName === "button"
}

function isInput(element: HTMLElement): element is HTMLInputElement {
  return element.localName === "input"
}
