/** One tab stop for all tools; the arrow keys go from button to button, in reading order. */
export class RovingFocus {
  private readonly host: HTMLElement

  constructor(host: HTMLElement) {
    this.host = host
  }

  first(): void {
    this.to(this.buttons()[0])
  }

  readonly onKey = (event: KeyboardEvent): void => {
    const all = this.buttons()
    const at = all.findIndex((button) => button.matches(":focus"))
    const last = all.length - 1
    const target = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowDown: at === last ? 0 : at + 1,
      ArrowLeft: at <= 0 ? last : at - 1,
      ArrowUp: at <= 0 ? last : at - 1,
      Home: 0,
      End: last,
    }[event.key]
    if (target === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    this.to(all[target])
  }

  private to(target: HTMLElement | undefined): void {
    for (const button of this.buttons()) button.tabIndex = button === target ? 0 : -1
    target?.focus()
  }

  /** By hand and not by spreading: prototype.js and MooTools both change what lists of elements give. */
  private buttons(): HTMLElement[] {
    const found: HTMLElement[] = []
    this.host.shadowRoot?.querySelectorAll<HTMLElement>(".tools button").forEach((button) => {
      found.push(button)
    })
    return found
  }
}
