import { demands, prepare } from "./contract.ts"
import type { Driver } from "./driver.ts"
import type { SurfacePage } from "./surface.ts"

/** By demand: an empty reason when it is met. */
export type Results = Readonly<Record<string, string>>

/** Opens the surface in a page of its own. */
type Open = (surface: SurfacePage) => Promise<Driver>

/** Every demand in an editor just opened, so that none suffers from what another left behind. */
export async function judge(open: Open, surface: SurfacePage, only?: string): Promise<Results> {
  const results: Record<string, string> = {}
  const asked = demands.filter(({ id }) => only === undefined || id === only)
  for (const demand of asked.filter(({ appliesTo }) => appliesTo?.(surface) ?? true)) {
    results[demand.id] = await reasonAgainst(open, surface, demand)
    // Once more before it is called a failure: the machine is shared, and a late frame is no defect.
    if (results[demand.id] !== "") results[demand.id] = await reasonAgainst(open, surface, demand)
  }
  return results
}

async function reasonAgainst(
  open: Open,
  surface: SurfacePage,
  demand: (typeof demands)[number],
): Promise<string> {
  let driver: Driver | undefined
  try {
    driver = await open(surface)
    await driver.switchSite(true)
    await prepare(driver)
    await demand.hold(driver)
    return ""
  } catch (error) {
    return error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error)
  } finally {
    await driver?.close()
  }
}
