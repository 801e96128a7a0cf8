/** What a site's robots.txt asks of us. */
export interface Robots {
  allows(path: string): boolean
  /** Seconds between two requests, when the site names them. */
  readonly delay: number | undefined
}

interface Rule {
  readonly allow: boolean
  readonly path: string
}

const agent = "civicbridge"

/** Parses robots.txt (RFC 9309): our own group when there is one, else the one for everybody. */
export function parseRobots(text: string): Robots {
  const groups = new Map<string, { rules: Rule[]; delay: number | undefined }>()
  let current: string[] = []
  let isReadingNames = false
  for (const line of text.split(/\r?\n/)) {
    const match = /^\s*([\w-]+)\s*:\s*(.*?)\s*(?:#.*)?$/.exec(line)
    if (match === null) continue
    const [, key = "", value = ""] = match
    const field = key.toLowerCase()
    if (field === "user-agent") {
      if (!isReadingNames) current = []
      isReadingNames = true
      const name = value.toLowerCase()
      current.push(name)
      if (!groups.has(name)) groups.set(name, { rules: [], delay: undefined })
      continue
    }
    isReadingNames = false
    for (const name of current) applyLine(groups.get(name), field, value)
  }
  const own = [...groups].find(([name]) => name !== "*" && agent.startsWith(name))?.[1]
  const group = own ?? groups.get("*")
  return { allows: (path) => allows(group?.rules ?? [], path), delay: group?.delay }
}

function applyLine(
  group: { rules: Rule[]; delay: number | undefined } | undefined,
  field: string,
  value: string,
): void {
  if (group === undefined) return
  if (field === "crawl-delay" && Number(value) >= 0 && value !== "") group.delay = Number(value)
  if ((field === "allow" || field === "disallow") && value !== "") {
    group.rules.push({ allow: field === "allow", path: value })
  }
}

/** The longest matching rule decides; of two equally long, the one that allows. */
function allows(rules: readonly Rule[], path: string): boolean {
  let longest = -1
  let allowed = true
  for (const rule of rules) {
    if (rule.path.length < longest || !matches(rule.path, path)) continue
    allowed = rule.path.length === longest ? allowed || rule.allow : rule.allow
    longest = rule.path.length
  }
  return allowed
}

/** `*` stands for anything, `$` for the end. Walks the parts: no pattern a site writes can make us wait. */
function matches(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith("$")
  const parts = (isWhole ? pattern.slice(0, -1) : pattern).split("*")
  const [first = ""] = parts
  if (!path.startsWith(first)) return false
  let at = first.length
  for (const part of parts.slice(1)) {
    const found = path.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  const last = parts.at(-1) ?? ""
  return !isWhole || (parts.length === 1 ? at === path.length : path.endsWith(last))
}
