import type { Read } from "./read-elements.js"

export function widgetsDoc(read: Read, language?: "en" | "zh-CN"): string
export function chineseOf(tag: string, kind: string, name?: string): string | undefined
