import { changeSettings } from "../storage.ts"
import { readContents } from "./rulebook-contents.ts"
import { useStored } from "./use-stored.ts"

/** Which place's numbers and choices hold. */
export function ProfileChoice({ chosen, label }: { readonly chosen: string; readonly label: string }) {
  const contents = useStored(readContents)
  return (
    <select
      aria-label={label}
      value={chosen}
      onChange={(event) => void changeSettings({ profile: event.currentTarget.value })}
    >
      {contents?.profiles.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  )
}
