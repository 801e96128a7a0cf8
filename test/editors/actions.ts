import { type AsideField, type Card, type Driver, pause, until } from "./driver.ts"

/** From the key that completes a fault to its mark, in milliseconds; the pause before it lets all else settle. */
export async function timeToMark(driver: Driver): Promise<number> {
  await driver.type("，显")
  await pause(400)
  const before = (await driver.marks()).length
  const from = Date.now()
  await driver.type("着")
  await until(async () => (await driver.marks()).length > before, "a mark for the word just typed", 1500)
  return Date.now() - from
}

/** Rests the pointer on the words and presses 修改 in the card. */
export async function fix(driver: Driver, words: string): Promise<void> {
  await pointAt(driver, words)
  const card = await openCard(driver)
  await card.fix()
}

export async function moveOver(driver: Driver): Promise<void> {
  await pointAt(driver, "显着")
  await pause(450)
}

async function pointAt(driver: Driver, words: string): Promise<void> {
  const { x, y, width, height } = await driver.rectOf(words)
  await driver.move(x + width / 2 + 120, y + height + 90)
  await pause(60)
  await driver.move(x + width / 2, y + height / 2)
}

export function openCard(driver: Driver): Promise<Card> {
  return until(() => driver.card(), "a card opens over the words")
}

export async function clickAt(driver: Driver, words: string, side: "before" | "behind"): Promise<void> {
  const { x, y, width, height } = await driver.rectOf(words)
  await driver.click(side === "before" ? x + 1 : x + width - 1, y + height / 2)
}

/** Editors save in their own time; what counts is that it ends up exactly so. */
export async function expectSaved(driver: Driver, wanted: string, when: string): Promise<void> {
  await until(async () => (await driver.saved()) === wanted, `saved exactly so ${when}`).catch(
    async (error: Error) => {
      throw new Error(`${error.message}: ${differenceOf(wanted, await driver.saved())}`)
    },
  )
}

/** The first place where the two part, for the reader of the table. */
function differenceOf(wanted: string, found: string): string {
  let at = 0
  while (at < wanted.length && wanted[at] === found[at]) at++
  const near = (text: string) => text.slice(Math.max(0, at - 6), at + 24)
  return `wanted …${near(wanted)}…, found …${near(found)}…`
}

/** Kinds of mutations in the edited tree while something goes on. */
export async function mutationsWhile(driver: Driver, action: () => Promise<void>): Promise<string[]> {
  await driver.inSurface((surface) => {
    const records: string[] = []
    const observer = new MutationObserver((list) => {
      for (const { type, target, attributeName } of list) {
        records.push(`${type} ${attributeName ?? ""} ${target.nodeName}`)
      }
    })
    observer.observe(surface, { attributes: true, characterData: true, childList: true, subtree: true })
    Object.assign(surface.ownerDocument, { civicRecords: records, civicObserver: observer })
    return []
  })
  await action()
  return driver.inSurface((surface) => {
    Reflect.get(surface.ownerDocument, "civicObserver").disconnect()
    return Reflect.get(surface.ownerDocument, "civicRecords")
  })
}

/** Keeps the very range objects, and counts what is drawn over fields from now on. */
export async function rememberMarks(driver: Driver): Promise<void> {
  await driver.inSurface((surface) => {
    const { CSS } = surface.ownerDocument.defaultView ?? window
    const drawn: MutationRecord[] = []
    for (const overlay of surface.ownerDocument.querySelectorAll("civic-hints-overlay")) {
      const layer = overlay.shadowRoot?.querySelector(".marks")
      if (layer) new MutationObserver((list) => drawn.push(...list)).observe(layer, { childList: true })
    }
    const names = ["civic-must", "civic-should", "civic-hint"]
    const ranges = names.flatMap((name) => [...(CSS.highlights.get(name) ?? [])])
    Object.assign(surface.ownerDocument, { civicMarks: { drawn, ranges } })
    return []
  })
}

export async function areRedrawn(driver: Driver): Promise<boolean> {
  const changes = await driver.inSurface((surface) => {
    const { CSS } = surface.ownerDocument.defaultView ?? window
    const { drawn, ranges } = Reflect.get(surface.ownerDocument, "civicMarks")
    const names = ["civic-must", "civic-should", "civic-hint"]
    const now = names.flatMap((name) => [...(CSS.highlights.get(name) ?? [])])
    const isSame = now.length === ranges.length && now.every((range) => ranges.includes(range))
    return drawn.length === 0 && isSame ? [] : ["redrawn"]
  })
  return changes.length > 0
}

/** Writes a fault into every field that is open beside the text: none may be marked. */
export async function expectLeftAlone(
  driver: Driver,
  openFields: () => Promise<AsideField[]>,
): Promise<void> {
  const fields = await until(async () => {
    const found = await openFields()
    return found.length > 0 && found
  }, "a field of the editor's own opens")
  for (const field of fields) {
    if ((await field.value()).includes("<")) continue
    await field.fill("取得显着成效").catch(() => undefined)
  }
  await pause(500)
  const marks = await driver.fieldMarks()
  if (marks > 0) throw new Error(`${marks} marks in a dialog or in the source`)
}
