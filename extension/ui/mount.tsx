import { type ComponentChild, render } from "preact"
import { documentLanguage } from "./by-language.ts"

/** Plasmo makes the page and an empty element; filling it is ours. */
export function mount(view: ComponentChild, title: string): void {
  const root = document.getElementById("__plasmo")
  if (root === null) throw new TypeError("mount: the page has no #__plasmo")
  document.documentElement.lang = documentLanguage()
  document.title = title
  render(view, root)
}
