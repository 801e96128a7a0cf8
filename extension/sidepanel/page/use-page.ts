import { useState } from "preact/hooks"
import type { Article } from "../../compare/comparison.ts"
import { strings } from "../strings.ts"
import type { TabReports } from "../use-tab-reports.ts"
import { articleOf } from "./article.ts"
import { type JudgedPage, judgePage } from "./judge-page.ts"
import { panelRules } from "./panel-rules.ts"
import { type ParsedPage, parsePage } from "./parsed-page.ts"

export interface PageState {
  readonly isBusy: boolean
  /** What was found last; it stays in sight while the page is checked again. */
  readonly judged?: JudgedPage & { readonly at: Date }
  /** Why there is no answer, in words for the reader. */
  readonly trouble?: string
}

export interface PageCheck {
  readonly state: PageState
  check(): void
  /** `undefined` when the page does not answer. */
  readArticle(): Promise<Article | undefined>
}

/** The check of the page in front. It is done here, so that nobody who writes in the page waits for it. */
export function usePage({ reports, readPage }: Pick<TabReports, "reports" | "readPage">): PageCheck {
  const top = reports.find(({ isTop }) => isTop)?.frame
  // What was found is the finding of one document: the next one in the tab starts anew.
  const [held, hold] = useState<{ readonly of: string | undefined; readonly state: PageState }>(nothing)
  const state = held.of === top ? held.state : nothing.state
  const check = async () => {
    const tell = (next: PageState) => hold({ of: top, state: next })
    tell({ ...state, isBusy: true })
    try {
      const page = await read(readPage)
      if (page === undefined) return tell({ isBusy: false, trouble: strings.silent })
      const judged = await judgePage(page.parsed, page.url, await panelRules(page.url))
      tell({ isBusy: false, judged: { ...judged, at: new Date() } })
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      tell({ isBusy: false, trouble: strings.failedCheck(reason) })
    }
  }
  const readArticle = async () => {
    const page = await read(readPage)
    return page === undefined ? undefined : articleOf(page.parsed, page.url, await panelRules(page.url))
  }
  return { state, check: () => void check(), readArticle }
}

const nothing = { of: undefined, state: { isBusy: false } }

/** Once more as XML, slower and exact, where HTML gave another tree: a link in a link, a paragraph in a paragraph. */
async function read(
  readPage: TabReports["readPage"],
): Promise<{ readonly parsed: ParsedPage; readonly url: string } | undefined> {
  const source = await readPage(false)
  if (source === undefined) return undefined
  const { url } = source
  const parsed = parsePage(source)
  if (parsed.isSame) return { parsed, url }
  const exactSource = await readPage(true)
  const exact = exactSource === undefined ? parsed : parsePage(exactSource)
  // Names of attributes that XML does not know: the first reading is nearly right.
  return { parsed: exact.isSame ? exact : parsed, url }
}
