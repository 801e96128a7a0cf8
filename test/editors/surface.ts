/** One editing surface of the table: a page, and what cannot be asked of it. */
export interface SurfacePage {
  readonly id: string
  /** As the table names it. */
  readonly name: string
  /** Inside `<body>`; it calls `civic.offer(…)` when the editor is ready. */
  readonly body: string
  /** `overlay`: a text field. */
  readonly paint?: "overlay"
  /** Knows no bold, so that nothing can be lost. */
  readonly isPlain?: true
  /** The editor offers dialogs or a source view. */
  readonly hasAsides?: true
  /** The page is shown in a frame of another site. */
  readonly isForeign?: true
}

/** Scripts and styles from this folder's own node_modules. */
export function scripts(...paths: readonly string[]): string {
  return paths.map((path) => `<script src="/npm/${path}"></script>`).join("")
}

export function styles(...paths: readonly string[]): string {
  return paths.map((path) => `<link rel="stylesheet" href="/npm/${path}">`).join("")
}
