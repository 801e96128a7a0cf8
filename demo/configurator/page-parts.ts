/** The element of the page with this id; the page and its program belong together, so it is there. */
export function byId<Kind extends Element>(id: string, kind: abstract new () => Kind): Kind {
  const element = document.getElementById(id)
  if (element instanceof kind) return element
  throw new Error(`no #${id} of that kind`)
}
