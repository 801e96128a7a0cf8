/** The one global: what the loader offers to the page and to our elements. */
export interface Bridge {
  readonly version: string
  /** Where the loader came from, with a slash at the end. */
  readonly base: string
  /** Loads the code of one of our tags; resolves when the tag is defined, or a missing file has been told of in the console. */
  load(tag: string): Promise<unknown>
  /** Opens an element by its short name (`accessibility`, `interpretation`, `mailbox`), making it if need be. */
  open(name: string): Promise<void>
  /** Called by our own files, AMD style. */
  define(dependencies: readonly string[], factory: (...modules: unknown[]) => unknown): void
  /** Obeys the `data-` options of one of our script tags. */
  obey(script: HTMLScriptElement): void
}

declare global {
  interface Window {
    CivicBridge?: Bridge
  }
}
