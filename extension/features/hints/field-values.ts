import type { Surface } from "../../editors/editor.ts"
import { isTextField } from "../../editors/text-field.ts"

/**
 * What the text fields held when last looked at. A script that fills a field (a draft arriving from the server, a
 * bound property) causes no event of its own; whoever sees a sign of it asks here.
 */
export class FieldValues {
  readonly #values = new WeakMap<Element, string>()

  /** True when the field's value has changed since the last call. Never for anything but a text field. */
  hasChanged({ element }: Surface): boolean {
    if (!isTextField(element)) return false
    const before = this.#values.get(element)
    this.#values.set(element, element.value)
    return before !== element.value
  }
}
