import { changeSite, readSettings, rulesFor, type SiteChoices } from "../storage.ts"
import { ProfileChoice } from "../ui/profile-choice.tsx"
import { currentSite } from "../ui/site.ts"
import { useStored } from "../ui/use-stored.ts"
import { strings } from "./strings.ts"

/** What holds on the site in front. What the IT office has set is shown and cannot be changed. */
export function SitePart() {
  const settings = useStored(readSettings)
  const site = useStored(currentSite)
  if (settings === undefined || site?.url === undefined) return null
  const { host } = site.url
  const rules = rulesFor(settings, host)
  const { managed } = settings
  const change = (choices: SiteChoices) => void changeSite(host, choices)
  return (
    <section class="site">
      <h2>
        {strings.site} <span class="soft">{host}</span>
      </h2>
      <div class="line">
        <span>{strings.profile}</span>
        <ProfileChoice
          chosen={rules.profile}
          label={strings.profile}
          disabled={managed.profile !== undefined}
          onChoose={(profile) => change({ profile })}
        />
      </div>
      <Tick
        label={strings.publishSheet}
        isOn={rules.publishSheet}
        isFixed={managed.publishSheet !== undefined}
        isOff={rules.hasOwnFlow}
        onChange={(publishSheet) => change({ publishSheet })}
      />
      <Tick
        label={strings.threeSteps}
        isOn={rules.threeSteps}
        isFixed={managed.threeSteps !== undefined}
        isOff={rules.hasOwnFlow}
        onChange={(threeSteps) => change({ threeSteps })}
      />
      <Tick
        label={strings.ownFlow}
        isOn={rules.hasOwnFlow}
        isFixed={false}
        isOff={false}
        onChange={(hasOwnFlow) => change({ hasOwnFlow })}
      />
    </section>
  )
}

interface TickProps {
  readonly label: string
  readonly isOn: boolean
  /** By policy. */
  readonly isFixed: boolean
  /** Another choice makes this one void. */
  readonly isOff: boolean
  onChange(isOn: boolean): void
}

function Tick({ label, isOn, isFixed, isOff, onChange }: TickProps) {
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={isOn}
        disabled={isFixed || isOff}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        {label}
        {isFixed && <span class="soft"> {strings.byPolicy}</span>}
      </span>
    </label>
  )
}
