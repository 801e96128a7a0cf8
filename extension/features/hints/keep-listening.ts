/**
 * Arms listeners, and arms them again when the page rewrites its document: `document.open()` silently drops every
 * listener on document and window, which is how hand-made editors fill their frames. Only an observer on the
 * document itself survives.
 */
export function keepListening(
  document: Document,
  arm: (signal: AbortSignal) => void,
  signal: AbortSignal,
): void {
  let root = document.documentElement
  let armed = new AbortController()
  arm(armed.signal)
  const observer = new MutationObserver(() => {
    if (document.documentElement === root) return
    root = document.documentElement
    armed.abort()
    armed = new AbortController()
    arm(armed.signal)
  })
  observer.observe(document, { childList: true })
  signal.addEventListener("abort", () => {
    observer.disconnect()
    armed.abort()
  })
}
