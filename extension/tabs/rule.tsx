import "../ui/theme.css"
import "../ui/tab-page.css"
import "./rule.css"
import type { Basis, Severity } from "../../rules/index.ts"
import { mount } from "../ui/mount.tsx"
import { strings } from "../ui/rule-page/strings.ts"
import { readPackaged } from "../ui/rulebook-contents.ts"
import { useStored } from "../ui/use-stored.ts"
import { basisWords, kindWords, severityWords } from "../ui/words.ts"

/** One rule as the build has taken it from the catalogue. */
interface RuleEntry {
  readonly id: string
  readonly title: string
  readonly severity: Severity
  readonly basis: Basis
  readonly cost?: string
  readonly good: readonly string[]
  readonly bad: readonly string[]
  readonly fixes: readonly (readonly [string, string])[]
}

/** What a rule demands, on what ground, and how right and wrong look; without `?id=`, the list of all. */
function RulePage() {
  const rules = useStored(readRules)
  if (rules === undefined) return null
  const id = new URLSearchParams(location.search).get("id")
  const rule = rules.find((one) => one.id === id)
  return <main>{rule === undefined ? <All rules={rules} /> : <One rule={rule} />}</main>
}

function One({ rule }: { readonly rule: RuleEntry }) {
  const { id, title, severity, basis, cost, good, bad, fixes } = rule
  return (
    <>
      <nav>
        <a href="rule.html">{strings.all}</a>
      </nav>
      <header>
        <span class={`severity ${severity}`}>{severityWords[severity]}</span>
        <h1>{title}</h1>
      </header>
      <section>
        <h2>{strings.basis}</h2>
        <p>{basisWords(basis)}</p>
        <p class="soft">{kindWords[basis.kind]}</p>
        {!basis.verified && <p class="soft">{strings.unverified}</p>}
        {cost !== undefined && (
          <p>
            <b>{strings.cost}</b> {cost}
          </p>
        )}
      </section>
      {bad.length > 0 && <Examples title={strings.bad} texts={bad} kind="bad" severity={severity} />}
      {good.length > 0 && <Examples title={strings.good} texts={good} kind="good" severity={severity} />}
      {fixes.length > 0 && (
        <section>
          <h2>{strings.fixes}</h2>
          {fixes.map(([before, after]) => (
            <p key={before} class="fix">
              <del>{before}</del>
              <span aria-hidden="true"> → </span>
              <ins>{after}</ins>
            </p>
          ))}
        </section>
      )}
      {good.length + bad.length === 0 && <p class="soft">{strings.noExamples}</p>}
      <footer class="soft">
        <code>{id}</code>
      </footer>
    </>
  )
}

interface ExamplesProps {
  readonly title: string
  readonly texts: readonly string[]
  readonly kind: "good" | "bad"
  readonly severity: Severity
}

function Examples({ title, texts, kind, severity }: ExamplesProps) {
  return (
    <section class={kind}>
      <h2>{title}</h2>
      <ul>
        {texts.map((text) => (
          <li key={text}>{kind === "bad" ? <Marked text={text} severity={severity} /> : text}</li>
        ))}
      </ul>
    </section>
  )
}

/** In a bad example 「」 stand around the words at fault. */
function Marked({ text, severity }: { readonly text: string; readonly severity: Severity }) {
  return (
    <>
      {text.split(/(「[^」]*」)/).map((part, index) =>
        part.startsWith("「") ? (
          // The parts of one example never change their order.
          <mark key={`${index}-${part}`} class={severity}>
            {part.slice(1, -1)}
          </mark>
        ) : (
          part
        ),
      )}
    </>
  )
}

function All({ rules }: { readonly rules: readonly RuleEntry[] }) {
  const folders = [...new Set(rules.map(({ id }) => id.split("/")[0] ?? ""))]
  return (
    <>
      <h1>{strings.title(rules.length)}</h1>
      {folders.map((folder) => (
        <section key={folder}>
          <h2>{strings.folders[folder] ?? folder}</h2>
          <ul class="list">
            {rules
              .filter(({ id }) => id.startsWith(`${folder}/`))
              .map(({ id, title, severity }) => (
                <li key={id}>
                  <span class={`severity ${severity}`}>{severityWords[severity]}</span>
                  <a href={`rule.html?id=${encodeURIComponent(id)}`}>{title}</a>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}

/** Written by our own build, so it is taken as it is. */
async function readRules(): Promise<readonly RuleEntry[]> {
  return JSON.parse(await readPackaged("rulebook/catalogue.json"))
}

mount(<RulePage />, strings.page)
