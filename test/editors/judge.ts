import type { ExtensionBrowser } from "../support/extension-browser.ts"
import { demands, prepare } from "./contract.ts"
import { openSurface } from "./driver.ts"
import type { SurfacePage } from "./surface.ts"

/** By demand: an empty reason when it is met. */
export type Results = Readonly<Record<string, string>>

/** Every demand in an editor just opened, so that none suffers from what another left behind. */
export async function judge(
  browser: ExtensionBrowser,
  url: string,
  surface: SurfacePage,
  only?: string,
): Promise<Results> {
  const results: Record<string, string> = {}
  for (const demand of demands.filter(
    ({ id, appliesTo }) => isAsked(id, only) && (appliesTo?.(surface) ?? true),
  )) {
    results[demand.id] = await reasonAgainst(browser, url, surface, demand)
    // Once more before it is called a failure: the machine is shared, and a late frame is no defect.
    if (results[demand.id] !== "") results[demand.id] = await reasonAgainst(browser, url, surface, demand)
  }
  return results
}

async function reasonAgainst(
  browser: ExtensionBrowser,
  url: string,
  surface: SurfacePage,
  demand: (typeof demands)[number],
): Promise<string> {
  const background = await browser.background()
  await background.evaluate(() => chrome.storage.local.set({ settings: { offHosts: [] } }))
  try {
    const driver = await openSurface(browser.context, url, surface)
    await prepare(driver)
    await demand.hold(driver, background)
    return ""
  } catch (error) {
    return error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error)
  } finally {
    for (const page of browser.context.pages().slice(1)) await page.close()
  }
}

function isAsked(id: string, only: string | undefined): boolean {
  return only === undefined || id === only
}
