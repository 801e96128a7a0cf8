/**
 * Hook of the accessibility toolbar: runs synchronously when the loader does, before the page is painted, so that
 * stored preferences do not flash in. Kept tiny (the loader has 2 kB for everything) and free of imports.
 */
export function applyEarlyPreferences(): void {
  // The toolbar keeps no early preference yet.
}
