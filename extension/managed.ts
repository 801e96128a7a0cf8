/** What the IT office has set by policy (`chrome.storage.managed`); `extension/managed-schema.json` describes it. */
export interface Managed {
  /** Holds on every site; nobody can choose another. */
  readonly profile?: string
  /** Hosts where nothing is ever checked. */
  readonly blockedHosts: readonly string[]
  /** The unit's own lists, each the text of a CSV file. */
  readonly lists: readonly NamedList[]
  readonly publishSheet?: boolean
  readonly threeSteps?: boolean
}

export interface NamedList {
  readonly name: string
  readonly csv: string
}

/**
 * The policy as last seen. The browser takes seconds to read policies after its start, and nobody is to wait for them at
 * every page: the background keeps this copy and pages hear of a change.
 */
export async function readManaged(): Promise<Managed> {
  const { policy } = await chrome.storage.local.get("policy")
  return parseManaged(policy)
}

/** Values of a wrong type are left out: a slip in a policy must not switch everything off. */
export function parseManaged(stored: unknown): Managed {
  const policy: Readonly<Record<string, unknown>> =
    typeof stored === "object" && stored !== null ? { ...stored } : {}
  const { profile, blockedHosts, lists, publishSheet, threeStepReview } = policy
  return {
    ...(typeof profile === "string" && profile !== "" ? { profile } : {}),
    blockedHosts: parseTexts(blockedHosts),
    lists: parseLists(lists),
    ...(typeof publishSheet === "boolean" ? { publishSheet } : {}),
    ...(typeof threeStepReview === "boolean" ? { threeSteps: threeStepReview } : {}),
  }
}

export function parseLists(value: unknown): NamedList[] {
  return Array.isArray(value) ? value.filter(isList) : []
}

export function parseTexts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : []
}

function isList(value: unknown): value is NamedList {
  return (
    typeof value === "object" &&
    value !== null &&
    "name" in value &&
    typeof value.name === "string" &&
    "csv" in value &&
    typeof value.csv === "string"
  )
}
