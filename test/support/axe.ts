import type { Page } from "@playwright/test"
import axe from "axe-core"

/**
 * Rules that axe finds broken in the page or within a part of it, shadow roots included, each with an element it is
 * broken by. Evaluated from outside: no policy of the page stands in its way.
 */
export async function axeFaults(page: Page, within = "html", only?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source)
  return page.evaluate(
    async ([selector, rules]) => {
      const { run }: typeof axe = Reflect.get(window, "axe")
      // What passes is counted, but not written out: that takes longer than the judging.
      const { violations } = await run(selector, {
        resultTypes: ["violations"],
        ...(rules && { runOnly: [...rules] }),
      })
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ""}`),
      )
    },
    [within, only] as const,
  )
}
