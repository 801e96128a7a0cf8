export type XmlValue = string | number | boolean | readonly XmlValue[] | { readonly [name: string]: XmlValue }

/** Writes plain data as XML; the entries of a list are elements of the singular name. */
export function toXml(root: string, value: XmlValue, item: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${element(root, value, item)}\n`
}

function element(name: string, value: XmlValue, item: string): string {
  return `<${name}>${content(name, value, item)}</${name}>`
}

function content(name: string, value: XmlValue, item: string): string {
  if (typeof value !== "object") return escapeXml(String(value))
  if (Array.isArray(value))
    return value.map((one: XmlValue) => element(singular(name, item), one, item)).join("")
  return Object.entries(value)
    .map(([key, one]) => element(key, one, item))
    .join("")
}

function singular(name: string, item: string): string {
  return name.endsWith("s") && !name.startsWith("service_") ? name.slice(0, -1) : item
}

/** Control characters are not allowed in XML 1.0 at all, not even escaped. */
function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
}
