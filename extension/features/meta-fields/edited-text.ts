/** What is being edited in this frame, or in the frames of editors within it: the form is around them. */
export function editedText(document: Document, own: string): string {
  if (own.length >= shortest) return own
  const texts = [...document.querySelectorAll("iframe")].map(textOf)
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), own)
}

/** A title alone is no text. */
const shortest = 40

function textOf(frame: HTMLIFrameElement): string {
  // Null in a frame of another site.
  const body = frame.contentDocument?.body
  if (body?.isContentEditable !== true) return ""
  return [...body.querySelectorAll("p, li, h1, h2, h3, h4, div:not(:has(p, div))")]
    .map(({ textContent }) => textContent?.trim() ?? "")
    .join("\n")
}
