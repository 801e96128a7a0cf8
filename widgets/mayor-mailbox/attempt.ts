import type { OutboxLetter } from "./letter-record.ts"
import type { Outcome } from "./outcome.ts"
import type { Session } from "./session.ts"

type Attempt = (letter: OutboxLetter, progress: (share: number) => void) => Promise<Outcome>

const offline: Outcome = { kind: "later", reason: "offline", afterMs: 0 }

/** How this mailbox sends: to our service, or to the back end the portal already has. */
export function attemptWith({ api, base, endpoint, language }: Session): Attempt {
  if (endpoint !== "") {
    return async (letter) => {
      const plain = await import("./plain-endpoint.ts").catch(() => undefined)
      return plain === undefined ? offline : plain.deliverPlainly(letter, endpoint)
    }
  }
  return async (letter, progress) => {
    const sending = await loadSending().catch(() => undefined)
    if (sending === undefined) return offline
    return sending.deliver(letter, {
      api,
      lang: language,
      upload: async (withFiles) => {
        const { uploadFiles } = await import("./attachments.ts")
        return uploadFiles(withFiles, base, progress)
      },
    })
  }
}

/**
 * Needed only for sending and afterwards, and fetched while the citizen still writes. The receipt's code comes first:
 * the line may be gone by the time there is a receipt to show.
 */
export async function loadSending(): Promise<typeof import("./deliver.ts")> {
  import("./letter-sender.ts").catch(() => {})
  await loadOutcome().catch(() => {})
  return import("./deliver.ts")
}

export function loadOutcome(): Promise<typeof import("./outcome-view.ts")> {
  return import("./outcome-view.ts")
}
