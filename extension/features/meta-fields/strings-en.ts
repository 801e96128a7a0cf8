import type { Strings } from "./strings.ts"

export const english: Strings = {
  empty: (label) => `“${label}” is still empty`,
  message: (tag) =>
    `The page's ${tag} tag is taken from this field. What follows was read from the text: check it, then fill it in.`,
}
