import type { Read } from "./read-elements.js"

export function widgetsDoc(read: Read): string
