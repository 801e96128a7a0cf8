import type { Read } from "./read-elements.js"

export function customElementsJson(read: Read): { readonly modules: readonly unknown[] }
export function vscodeData(read: Read): { readonly tags: readonly { readonly name: string }[] }
export function typesOf(read: Read): string
