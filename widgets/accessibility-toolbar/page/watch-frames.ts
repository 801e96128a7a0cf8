import { documents } from "./documents.ts"

const heard = new WeakSet<Document>()

/** Calls back whenever a frame has got another document: it knows nothing yet of what is chosen. */
export function watchFrames(onArrival: () => void): void {
  for (const page of documents()) {
    if (heard.has(page)) continue
    heard.add(page)
    page.addEventListener(
      "load",
      ({ target }) => {
        if (isFrame(target)) onArrival()
      },
      true,
    )
  }
}

/** Of whichever window: frames inside of frames have classes of their own. */
function isFrame(target: EventTarget | null): boolean {
  return /^i?frame$/.test(String(Object(target).localName))
}
