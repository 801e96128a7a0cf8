export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A surface in an open page, driven as a person would: by keys and by the pointer. One for each browser. */
export interface Driver {
  /** What the editor would save. */
  saved(): Promise<string>
  /** How many times the editor has told the page of a change. */
  changes(): Promise<number>
  /** Fills the editor through its own API. */
  fill(lines: readonly string[]): Promise<void>
  /** Where the words are, in the page's viewport. */
  rectOf(words: string): Promise<Rect>
  /** The edited tree as it is now. */
  outerHtml(): Promise<string>
  /** The words that have marks; over a field, the kinds of the marks. */
  marks(): Promise<string[]>
  /** Runs a function on the edited element, in the page. It can use nothing from around it. */
  inSurface(work: (surface: HTMLElement) => string[]): Promise<string[]>
  /** Opens the editor's dialogs and its source, one after another; `look` is called at each. */
  eachAside(look: (fields: () => Promise<AsideField[]>) => Promise<void>): Promise<void>
  /** How many marks there are over fields, in the whole page. */
  fieldMarks(): Promise<number>

  type(text: string, delay?: number): Promise<void>
  /** `End`, `Escape`, `Control+z` … */
  press(keys: string): Promise<void>
  move(x: number, y: number): Promise<void>
  click(x: number, y: number): Promise<void>
  /** What an input method shows before anything is chosen. */
  compose(letters: string): Promise<void>
  /** What is chosen then. */
  commit(text: string): Promise<void>

  scrollTo(top: number): Promise<void>
  /** The browser's own zoom. */
  zoom(factor: number): Promise<void>
  /** A PNG of a part of the page, a pixel of CSS being a pixel of it. */
  picture(clip?: Rect): Promise<Buffer>
  /** The card that is open. */
  card(): Promise<Card | undefined>
  /** Switches the extension on or off for the page's site. */
  switchSite(isOn: boolean): Promise<void>
  close(): Promise<void>
}

export interface Card {
  /** Presses the button that mends. */
  fix(): Promise<void>
}

export interface AsideField {
  value(): Promise<string>
  fill(text: string): Promise<void>
}

/** Asks again until there is an answer. */
export async function until<Value>(
  ask: () => Promise<Value | undefined | false>,
  what: string,
  limit = 2000,
): Promise<Value> {
  const from = Date.now()
  for (;;) {
    const answer = await ask()
    if (answer !== undefined && answer !== false) return answer
    if (Date.now() - from > limit) throw new Error(`within ${limit} ms not: ${what}`)
    await pause(25)
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms))
}
