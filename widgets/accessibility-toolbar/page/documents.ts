/** This page and every frame whose document it may touch, however deep; in a frameset also the frames beside it. */
export function documents(): Document[] {
  const found: Document[] = []
  collect(topOfFrameset(), found)
  return found
}

function collect(view: Window, found: Document[]): void {
  try {
    found.push(view.document)
  } catch {
    return
  }
  for (let index = 0; index < view.length; index += 1) {
    const frame = view[index]
    if (frame !== undefined) collect(frame, found)
  }
}

/** Old portals carry our script in one frame of a set only. */
function topOfFrameset(): Window {
  let view: Window = window
  try {
    while (view.frameElement?.localName === "frame") view = view.parent
  } catch {
    // A parent of another origin: what is above it is not ours.
  }
  return view
}
