import "../ui/theme.css"
import "../ui/tab-page.css"
import "./options.css"
import { readIgnores } from "../records/ignores.ts"
import { readPublications } from "../records/publications.ts"
import { changeSettings, readSettings } from "../storage.ts"
import { mount } from "../ui/mount.tsx"
import { ProfileChoice } from "../ui/profile-choice.tsx"
import { useStored } from "../ui/use-stored.ts"
import { Hosts } from "./hosts.tsx"
import { Ignores } from "./ignores.tsx"
import { Lists } from "./lists.tsx"
import { ManagedPart } from "./managed-part.tsx"
import { Publications } from "./publications.tsx"
import { strings } from "./strings.ts"

function Options() {
  const settings = useStored(readSettings)
  const ignores = useStored(readIgnores)
  const publications = useStored(readPublications)
  if (settings === undefined || ignores === undefined || publications === undefined) return null
  const { managed } = settings
  return (
    <main>
      <header>
        <h1>{strings.title}</h1>
        <a href="tabs/rule.html">{strings.rules}</a>
      </header>
      <ManagedPart managed={managed} />
      <section>
        <h2>{strings.profile}</h2>
        <p class="soft">{strings.profileHint}</p>
        <ProfileChoice
          chosen={managed.profile ?? settings.profile}
          label={strings.profile}
          disabled={managed.profile !== undefined}
          onChoose={(profile) => void changeSettings({ profile })}
        />
      </section>
      <Lists lists={settings.lists} />
      <Hosts hosts={settings.offHosts} />
      <Ignores ignores={ignores} />
      <Publications publications={publications} />
      <Keys />
      <section>
        <h2>{strings.privacy}</h2>
        <p>{strings.privacyText}</p>
      </section>
    </main>
  )
}

function Keys() {
  return (
    <section>
      <h2>{strings.keys}</h2>
      <dl>
        {strings.keyRows.map(([keys, does]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

mount(<Options />, strings.title)
