import words from "../../scripts/elements/zh-cn.json" with { type: "json" }

type Words = Readonly<Record<string, { readonly attributes?: Readonly<Record<string, string>> }>>

/** What an attribute means, in Chinese as plain text; the manifest has it in English. */
export function adviceFor(tagName: string, attribute: string): string | undefined {
  const all: Words = words
  return (all[tagName]?.attributes?.[attribute] ?? all["*"]?.attributes?.[attribute])?.replaceAll("`", "")
}
