/** The tabs, in their order. */
export const panels = ["write", "track", "archive"] as const
export type Panel = (typeof panels)[number]

/** Defines a panel's element; the code of the second and third comes when they are first opened. */
export async function definePanel(panel: Panel): Promise<void> {
  if (panel === "track") define("civic-mailbox-track", (await import("./track-panel.ts")).MailboxTrack)
  if (panel === "archive")
    define("civic-mailbox-archive", (await import("./archive-panel.ts")).MailboxArchive)
}

export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element)
}
