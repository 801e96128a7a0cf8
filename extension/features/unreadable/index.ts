import type { Feature } from "../feature.ts"
import { kinds } from "./kinds.ts"

/** Editors add themselves in bursts. */
const settles = 500

/** Tells of editors whose text no extension can read, so that nobody takes silence for approval. */
export const unreadable: Feature = {
  id: "unreadable",
  start({ document, board }, signal) {
    let timer: ReturnType<typeof setTimeout> | undefined
    let told = ""
    const look = () => {
      timer = undefined
      const found = kinds.filter(({ selector }) => document.querySelector(selector) !== null)
      const names = found.map(({ what }) => what).join()
      if (names === told) return
      told = names
      const unchecked = found.map(({ what, reason }) => ({ what, reason }))
      board.post("unreadable", { surfaces: 0, rows: [], unchecked })
    }
    const observer = new MutationObserver((records) => {
      if (records.some(({ addedNodes, removedNodes }) => addedNodes.length + removedNodes.length > 0)) {
        timer ??= setTimeout(look, settles)
      }
    })
    look()
    observer.observe(document, { childList: true, subtree: true })
    signal.addEventListener("abort", () => {
      observer.disconnect()
      clearTimeout(timer)
    })
  },
}
