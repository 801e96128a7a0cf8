import { readSettings, rulesFor } from "../storage.ts"
import { type RulebookContents, readContents, readPackaged } from "../ui/rulebook-contents.ts"

export interface OpenedRules {
  readonly profile: unknown
  readonly lexicons: Readonly<Record<string, string>>
  /** The unit's own lists, CSV texts by name. */
  readonly lists: Readonly<Record<string, string>>
}

/**
 * The profile of the site and the word lists, from the extension's own package. They are handed on unread: whoever
 * asked parses them, and the background stays free of rules.
 */
export async function openRules(url: string): Promise<OpenedRules> {
  const [settings, { profiles, lexicons }] = await Promise.all([readSettings(), contents()])
  const wanted = rulesFor(settings, URL.canParse(url) ? new URL(url).host : "").profile
  const { id } = profiles.find((profile) => profile.id === wanted) ?? { id: "national" }
  const texts = lexicons.map(async (name) => [name, await readOnce(`rulebook/${name}.tsv`)] as const)
  const lists = [...settings.managed.lists, ...settings.lists]
  return {
    profile: JSON.parse(await readOnce(`rulebook/${id}.json`)),
    lexicons: Object.fromEntries(await Promise.all(texts)),
    lists: Object.fromEntries(lists.map(({ name, csv }) => [name, csv])),
  }
}

// What is in the package does not change while the background runs.
const texts = new Map<string, Promise<string>>()
let known: Promise<RulebookContents> | undefined

function readOnce(path: string): Promise<string> {
  const text = texts.get(path) ?? readPackaged(path)
  texts.set(path, text)
  return text
}

function contents(): Promise<RulebookContents> {
  known ??= readContents()
  return known
}
