import { type HiddenReason, hiddenReason } from "./hidden.ts"
import type { PageElement } from "./page-element.ts"

/** One open element during the walk, with what it inherits. */
export interface Frame {
  readonly element: PageElement
  readonly tag: string
  readonly parent: Frame | undefined
  /** Position in document order; a region is the range of orders between its enter and its leave. */
  readonly order: number
  /** Place among the siblings of the same tag, from 1. */
  readonly nth: number
  /** The element's id, when it is the first with this id and can stand in a selector. */
  readonly anchor: string
  /** id and classes in lower case, for recognising regions. */
  readonly names: string
  readonly hidden: HiddenReason | undefined
  readonly inFooter: boolean
  readonly inNavigation: boolean
  /** The last child's tag, and how many children of it were met so far. */
  childTag: string
  childCount: number
  /** The same of its other children; most elements have children of one tag. */
  otherCounts: Map<string, number> | undefined
  /** Its selector, once somebody asked. */
  path: string
}

export interface Visitor {
  /** Returns false when the children are not to be read. */
  enter(frame: Frame): boolean
  leave(frame: Frame): void
  text(text: string, frame: Frame): void
}

const footerName =
  /(?:^|\s)(?:foot(?:er)?[\w-]*|[\w-]+[-_]foot(?:er)?|bottom|copyright[\w-]*|banquan|dibu)(?:$|\s)/
const navigationName =
  /(?:^|[\s_-])(?:nav\w*|menu\w*|bread\w*|crumb\w*)(?:$|[\s_-])|(?:^|\s)(?:position|weizhi|location|dqwz|topbar|current)(?:$|\s)/

/**
 * Visits the tree in document order without recursion: unclosed `<font>` tags of old portals nest thousands deep.
 */
export function walk(root: PageElement, visitor: Visitor): void {
  for (const _pause of walkInSteps(root, visitor));
}

/** Nodes between two pauses: far less than a millisecond. */
const step = 64

/** The same, stopping every now and then so that a browser can do something else in between. */
export function* walkInSteps(root: PageElement, visitor: Visitor): Generator<undefined, void> {
  let met = 0
  let order = 0
  const ids = new Set<string>()
  const first = frameOf(root, undefined, 0, ids)
  const stack: Open[] = []
  enter(first, visitor, stack)
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    if (++met % step === 0) yield
    const child = top.children[top.next++]
    if (child === undefined) {
      visitor.leave(top.frame)
      stack.pop()
    } else if (typeof child === "string") visitor.text(child, top.frame)
    else enter(frameOf(child, top.frame, ++order, ids), visitor, stack)
  }
}

interface Open {
  readonly frame: Frame
  readonly children: PageElement["children"]
  next: number
}

function enter(frame: Frame, visitor: Visitor, stack: Open[]): void {
  const children = visitor.enter(frame) ? frame.element.children : none
  if (children.length === 0) visitor.leave(frame)
  else stack.push({ frame, children, next: 0 })
}

const none: PageElement["children"] = []

function frameOf(element: PageElement, parent: Frame | undefined, order: number, ids: Set<string>): Frame {
  const { tag } = element
  const nth = count(parent, tag)
  const id = element.attribute("id") ?? ""
  const isAnchor = /^[A-Za-z_][\w-]*$/.test(id) && !ids.has(id)
  if (id !== "") ids.add(id)
  const names = `${id} ${element.attribute("class") ?? ""}`.trim().toLowerCase()
  const role = element.attribute("role")
  return {
    element,
    tag,
    parent,
    order,
    nth,
    anchor: isAnchor ? id : "",
    names,
    hidden: parent?.hidden ?? hiddenReason(element),
    inFooter:
      (parent?.inFooter ?? false) ||
      tag === "footer" ||
      role === "contentinfo" ||
      (names !== "" && tag !== "body" && footerName.test(names)),
    inNavigation:
      (parent?.inNavigation ?? false) ||
      tag === "nav" ||
      role === "navigation" ||
      (names !== "" && tag !== "body" && navigationName.test(names)),
    childTag: "",
    childCount: 0,
    otherCounts: undefined,
    path: "",
  }
}

function count(parent: Frame | undefined, tag: string): number {
  if (parent === undefined) return 1
  if (parent.childTag !== tag) {
    if (parent.childCount > 0) {
      parent.otherCounts ??= new Map()
      parent.otherCounts.set(parent.childTag, parent.childCount)
    }
    parent.childTag = tag
    parent.childCount = parent.otherCounts?.get(tag) ?? 0
  }
  return ++parent.childCount
}

/** Longer paths are cut at the top: they belong to broken markup and would be unreadable. */
const longestPath = 24

/** A short CSS path from the nearest usable id, or from `body`, down to the element. Remembered in the frames. */
export function selectorOf(frame: Frame): string {
  const missing: Frame[] = []
  let at: Frame | undefined = frame
  while (at !== undefined && at.path === "" && missing.length < longestPath) {
    missing.push(at)
    at = isTop(at) ? undefined : at.parent
  }
  let path = at?.path ?? ""
  for (let step = missing.pop(); step !== undefined; step = missing.pop()) {
    path = path === "" || isTop(step) ? stepOf(step) : `${path}>${stepOf(step)}`
    step.path = path
  }
  return path
}

/** Nothing above an id or the body is needed to find the element. */
function isTop({ anchor, tag }: Frame): boolean {
  return anchor !== "" || tag === "body" || tag === "head" || tag === "html"
}

function stepOf(frame: Frame): string {
  if (frame.anchor !== "") return `#${frame.anchor}`
  if (frame.tag.startsWith("#")) return ""
  return isTop(frame) ? frame.tag : `${frame.tag}:nth-of-type(${frame.nth})`
}
