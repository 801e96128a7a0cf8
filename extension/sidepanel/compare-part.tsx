import { useEffect, useRef, useState } from "preact/hooks"
import type { Comparison, Difference, Excerpt, Outcome } from "../compare/comparison.ts"
import { FileButton } from "../ui/file-button.tsx"
import { loadCompare } from "./load-compare.ts"
import type { PageCheck } from "./page/use-page.ts"
import { strings } from "./strings.ts"
import type { TabReports } from "./use-tab-reports.ts"

type State = { readonly kind: "waiting" | "reading" | "no-article" } | (Outcome & { readonly name: string })

/** Drop the official document: is the page the same? */
export function ComparePart({ readArticle, ask }: Pick<PageCheck, "readArticle"> & Pick<TabReports, "ask">) {
  const [state, setState] = useState<State>({ kind: "waiting" })
  const [isOver, setOver] = useState(false)
  const take = async (file: File | undefined) => {
    if (file === undefined) return
    setState({ kind: "reading" })
    const [compareFile, article] = await Promise.all([loadCompare(), readArticle()])
    if (article === undefined || article.blocks.length === 0) return setState({ kind: "no-article" })
    setState({ ...(await compareFile(file, article)), name: file.name })
  }
  useDrop(setOver, (file) => void take(file))
  const isDone = state.kind === "compared"
  return (
    <section class={`compare ${isOver ? "over" : ""}`}>
      <div class="heading">
        <h2>{strings.compare}</h2>
        {isDone && (
          <FileButton label={strings.again} accept=".docx,.pdf" onFile={(file) => void take(file)} />
        )}
      </div>
      {isDone ? (
        <Result comparison={state.comparison} name={state.name} ask={ask} />
      ) : (
        <div class="drop">
          <p>{strings.drop}</p>
          <FileButton label={strings.choose} accept=".docx,.pdf" onFile={(file) => void take(file)} />
          <p class="soft">{strings.compareHint}</p>
        </div>
      )}
      <p role="status" class={state.kind === "reading" ? "soft" : "wrong"}>
        {state.kind === "reading" && strings.reading}
        {state.kind === "no-article" && strings.noArticle}
        {state.kind === "failed" && strings.failed[state.reason]}
      </p>
    </section>
  )
}

/** Anywhere on the panel: a file let go beside the frame would replace the panel by the file. */
function useDrop(over: (isOver: boolean) => void, take: (file: File | undefined) => void): void {
  const taker = useRef(take)
  taker.current = take
  useEffect(() => {
    const until = new AbortController()
    const { signal } = until
    const enter = (event: DragEvent) => {
      event.preventDefault()
      over(true)
    }
    const drop = (event: DragEvent) => {
      event.preventDefault()
      over(false)
      taker.current(event.dataTransfer?.files[0])
    }
    addEventListener("dragover", enter, { signal })
    addEventListener("dragleave", () => over(false), { signal })
    addEventListener("drop", drop, { signal })
    return () => until.abort()
  }, [])
}

interface ResultProps extends Pick<TabReports, "ask"> {
  readonly comparison: Comparison
  readonly name: string
}

function Result({ comparison, name, ask }: ResultProps) {
  const { differences, frame, tables, cells, attachments } = comparison
  return (
    <>
      <div class={differences.length === 0 ? "clean" : "verdict"}>
        <p>
          <b>{differences.length === 0 ? strings.same : strings.different(differences.length)}</b>
        </p>
        <p class="soft">
          {name} · {strings.ignored}
        </p>
      </div>
      <ul class="facts">
        {tables !== undefined && <Fact words={strings.tables(...tables)} isSame={tables[0] === tables[1]} />}
        {cells !== undefined && cells[0] + cells[1] > 0 && (
          <Fact words={strings.cells(...cells)} isSame={cells[0] === cells[1]} />
        )}
        <Fact
          words={strings.attachments(attachments.official, attachments.web)}
          isSame={attachments.missing.length + attachments.extra.length === 0}
        />
        {attachments.missing.map((one) => (
          <Fact key={one} words={strings.missingAttachment(one)} isSame={false} />
        ))}
        {attachments.extra.map((one) => (
          <Fact key={one} words={strings.extraAttachment(one)} isSame={false} />
        ))}
      </ul>
      <ul class="differences">
        {differences.map((difference, index) => (
          // The list of one comparison never changes its order.
          <li key={`${index}-${difference.selector}`}>
            <Place difference={difference} ask={ask} />
          </li>
        ))}
      </ul>
      {frame.length > 0 && (
        <details class="unchecked">
          <summary>{strings.frame}</summary>
          {frame.map((words) => (
            <p key={words} class="soft">
              {words}
            </p>
          ))}
        </details>
      )}
    </>
  )
}

function Fact({ words, isSame }: { readonly words: string; readonly isSame: boolean }) {
  return <li class={isSame ? "good" : "wrong"}>{words}</li>
}

function Place({ difference, ask }: Pick<ResultProps, "ask"> & { readonly difference: Difference }) {
  const { official, web, selector } = difference
  return (
    <button
      type="button"
      class="row sides"
      title={strings.go}
      onClick={() => ask({ type: "show-place", selector })}
    >
      <Side name={strings.official} kind="official" excerpt={official} />
      <Side name={strings.web} kind="web" excerpt={web} />
    </button>
  )
}

interface SideProps {
  readonly name: string
  readonly kind: "official" | "web"
  readonly excerpt: Excerpt
}

function Side({ name, kind, excerpt: { before, words, after } }: SideProps) {
  const Mark = kind === "official" ? "del" : "ins"
  return (
    <span class={`side ${kind}`}>
      <span class="soft">{name}</span>
      <span>
        {before === "" ? "" : `…${before}`}
        <Mark>{words === "" ? strings.absent : words}</Mark>
        {after === "" ? "" : `${after}…`}
      </span>
    </span>
  )
}
