const caught = "keydown keypress keyup mousedown selectstart contextmenu copy cut paste"

/**
 * Keeps from the page what happens inside an element of ours. Old pages catch keys wherever they fall: Enter starts
 * their search, Backspace, selecting and copying are forbidden but in fields, and seen from outside a field in a
 * shadow root is none. Keys that lead out of the element, and those with Alt, go on their way.
 */
export function keepEvents(host: HTMLElement): void {
  const keep = (event: Event): void => {
    const { target, key, altKey }: Partial<KeyboardEvent> = event
    const { localName }: { localName?: string } = Object(event.composedPath()[0])
    const isOurs = key
      ? !altKey && !/^(?:Tab|Esc|F\d)/.test(key)
      : /^(?:input|textarea|select)$/.test(String(localName))
    // What stands in the light is the page's own.
    if (isOurs && target === host) event.stopPropagation()
  }
  for (const type of caught.split(" ")) host.addEventListener(type, keep)
}
