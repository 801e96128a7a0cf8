/** Works without the permission to write to the clipboard, as long as somebody has clicked. */
export function copyText(text: string): boolean {
  const field = document.createElement("textarea")
  field.value = text
  field.setAttribute("data-civic", "off")
  document.body.append(field)
  field.select()
  const isCopied = document.execCommand("copy")
  field.remove()
  return isCopied
}
