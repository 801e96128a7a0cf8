interface KindEditorScript {
  readonly instances?: readonly { addBookmark(onlyIfLarge: boolean): unknown }[]
}

/**
 * Has every KindEditor of the tab keep an undo step: only scripts of the page itself can call the editor. Answers
 * false when a frame is closed to the extension.
 */
export function keepUndoStep(tabId: number): Promise<boolean> {
  const work = chrome.scripting.executeScript({
    target: { tabId, allFrames: true },
    world: "MAIN",
    func: keepStepInPage,
  })
  return work.then(
    () => true,
    () => false,
  )
}

/** Runs in the page: nothing outside its own braces is there. */
function keepStepInPage(): void {
  const script: KindEditorScript | undefined = Reflect.get(window, "KindEditor")
  for (const editor of script?.instances ?? []) editor.addBookmark(false)
}
