/** What the build has put into the package: which profiles there are to choose, and which word lists. */
export interface RulebookContents {
  readonly profiles: readonly { readonly id: string; readonly name: string }[]
  readonly lexicons: readonly string[]
}

/** Written by our own build, so it is taken as it is. */
export async function readContents(): Promise<RulebookContents> {
  return JSON.parse(await readPackaged("rulebook/contents.json"))
}

export async function readPackaged(path: string): Promise<string> {
  return (await fetch(chrome.runtime.getURL(path))).text()
}
