import { readContents } from "./rulebook-contents.ts"
import { useStored } from "./use-stored.ts"

interface ProfileChoiceProps {
  readonly chosen: string
  readonly label: string
  readonly disabled?: boolean
  onChoose(profile: string): void
}

/** Which place's numbers and choices hold. */
export function ProfileChoice({ chosen, label, disabled = false, onChoose }: ProfileChoiceProps) {
  const contents = useStored(readContents)
  return (
    <select
      aria-label={label}
      value={chosen}
      disabled={disabled}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      {contents?.profiles.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  )
}
