/** Calls that portals carry in their markup from the toolbar most of them used before. */
interface AriaGlobal {
  start(): void
  oldFixedStart(): void
}

declare global {
  interface Window {
    aria?: AriaGlobal
  }
}

/** `window.aria` exists only where the page's own markup calls it: everywhere else it would be litter. */
export function offerAriaGlobal({ show, elder }: { show(): void; elder(): void }): void {
  if (window.aria !== undefined || document.querySelector('[onclick*="aria."]') === null) return
  window.aria = { start: show, oldFixedStart: elder }
}
