import type { Managed } from "../managed.ts"
import { readContents } from "../ui/rulebook-contents.ts"
import { useStored } from "../ui/use-stored.ts"
import { strings } from "./strings.ts"

/** What the IT office has set, so that nobody wonders why a choice is grey. */
export function ManagedPart({ managed }: { readonly managed: Managed }) {
  const contents = useStored(readContents)
  const { profile, blockedHosts, lists, publishSheet, threeSteps } = managed
  const names = strings.managedRows
  const rows: readonly (readonly [string, string | undefined])[] = [
    [names.profile, contents?.profiles.find(({ id }) => id === profile)?.name ?? profile],
    [names.blockedHosts, blockedHosts.length === 0 ? undefined : blockedHosts.join("、")],
    [names.lists, lists.length === 0 ? undefined : lists.map(({ name }) => name).join("、")],
    [names.publishSheet, wordFor(publishSheet)],
    [names.threeSteps, wordFor(threeSteps)],
  ]
  const set = rows.filter(([, value]) => value !== undefined)
  if (set.length === 0) return null
  return (
    <section class="managed">
      <h2>{strings.managed}</h2>
      <p class="soft">{strings.managedHint}</p>
      <dl>
        {set.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function wordFor(isOn: boolean | undefined): string | undefined {
  if (isOn === undefined) return undefined
  return isOn ? strings.yes : strings.no
}
