import type { Page } from "@playwright/test"

/** What went wrong on a page while it was watched, and whom it asked. */
export interface PageWatch {
  readonly faults: string[]
  /** Hosts of every request, without duplicates. */
  hosts(): string[]
}

/** Notes console errors, uncaught exceptions and failed requests from now on. */
export function watchPage(page: Page): PageWatch {
  const faults: string[] = []
  const hosts = new Set<string>()
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()} (${message.location().url})`)
  })
  page.on("pageerror", (error) => faults.push(`exception: ${error.message}`))
  page.on("request", (request) => {
    const { protocol, host } = new URL(request.url())
    if (protocol.startsWith("http")) hosts.add(host)
  })
  return { faults, hosts: () => [...hosts] }
}
