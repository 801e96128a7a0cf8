/** A guide as a reader follows it: files to write, places to change, commands to run, words to see. */
export type Step =
  | { readonly kind: "write"; readonly path: string; readonly text: string }
  | { readonly kind: "replace"; readonly path: string; readonly before: string; readonly after: string }
  | {
      readonly kind: "run"
      readonly script: string
      /** Why the test leaves it out; undefined when it does not. */
      readonly left?: string
      readonly slow: boolean
      readonly exit: number
      /** A command that keeps running is ready when it has printed this. */
      readonly until?: string
    }
  | { readonly kind: "see"; readonly lines: readonly string[] }

const fence = /^(`{3,})(\w*)\n([\s\S]*?)^\1$/gm

/** Comments before a block: `<!-- not run by the test: why -->`, `slow`, `ends with 2`, `keeps running until: text`. */
export function readGuide(markdown: string): Step[] {
  const steps: Step[] = []
  let from = 0
  let replacing: { path: string; before: string } | undefined
  for (const match of markdown.matchAll(fence)) {
    const [whole, , language = "", body = ""] = match
    const before = markdown.slice(from, match.index).trimEnd()
    from = match.index + whole.length
    const lead = before.split("\n\n").pop() ?? ""
    const comment = /<!-- (.+?) -->$/.exec(lead)?.[1] ?? ""
    const path = /`([^`]+)`/.exec(lead.split("\n").pop() ?? "")?.[1] ?? ""
    if (replacing !== undefined && /^(?:with:|改为：)$/.test(lead)) {
      steps.push({ kind: "replace", ...replacing, after: body })
      replacing = undefined
    } else if (/(?:replace:|，把：)$/.test(lead)) replacing = { path, before: body }
    else if (/(?:Write `[^`]+`:|写入 `[^`]+`：)$/.test(lead)) steps.push({ kind: "write", path, text: body })
    else if (/(?:You should see:|应当看到：)$/.test(lead)) {
      steps.push({ kind: "see", lines: body.trim().split("\n") })
    } else if (language === "sh") steps.push({ kind: "run", script: body, ...marks(comment) })
  }
  return steps
}

function marks(comment: string): { slow: boolean; exit: number; left?: string; until?: string } {
  const after = (words: string) =>
    comment.startsWith(words) ? comment.slice(words.length).trim() : undefined
  const left = after("not run by the test:")
  const until = after("keeps running until:")
  return {
    slow: comment === "slow",
    exit: Number(after("ends with") ?? 0),
    ...(left === undefined ? {} : { left }),
    ...(until === undefined ? {} : { until }),
  }
}
