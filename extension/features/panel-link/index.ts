import {
  type Counts,
  type FrameReport,
  type PageReport,
  type PanelRequest,
  panelPort,
  send,
} from "../../messages.ts"
import type { Board, BoardReport } from "../board.ts"
import type { Feature } from "../feature.ts"

/** Tells the badge how much there is, and the side panel what it is. */
export const panelLink: Feature = {
  id: "panel-link",
  start({ document, board }, signal) {
    const { frame } = board
    const ports = new Set<chrome.runtime.Port>()
    let told = ""

    const tell = () => {
      const counts = countsOf(board.report)
      const now = JSON.stringify(counts)
      // A page without a finding wakes nobody.
      if (now !== told && (told !== "" || board.report.rows.length > 0)) {
        told = now
        void send({ type: "counts", frame, counts })
      }
      for (const port of ports) port.postMessage(reportOf(board.report, frame))
    }
    const connect = (port: chrome.runtime.Port) => {
      if (port.name !== panelPort) return
      ports.add(port)
      port.onDisconnect.addListener(() => ports.delete(port))
      port.onMessage.addListener((request: PanelRequest) => {
        obey(request, board, (report) => port.postMessage(report))
      })
      port.postMessage(reportOf(board.report, frame))
    }

    board.onChange(tell, signal)
    chrome.runtime.onConnect.addListener(connect)
    const window = document.defaultView
    window?.addEventListener("pagehide", () => void send({ type: "frame-gone", frame }), { signal })
    // Whoever goes back to a page finds it as it was left, and what it had told forgotten.
    const returned = ({ persisted }: PageTransitionEvent) => {
      if (!persisted) return
      told = ""
      tell()
    }
    window?.addEventListener("pageshow", returned, { signal })
    signal.addEventListener("abort", () => {
      chrome.runtime.onConnect.removeListener(connect)
      for (const port of ports) port.disconnect()
      void send({ type: "frame-gone", frame })
    })
  },
}

function obey(request: PanelRequest, board: Board, answer: (report: PageReport) => void): void {
  switch (request.type) {
    case "reveal":
      if (request.frame === board.frame) board.reveal(request.id)
      return
    case "fill":
      if (request.frame === board.frame) board.fill(request.id)
      return
    case "check-page":
      board.ask("check-page")
      return
    case "read-page": {
      const page = board.readPage(request.isExact)
      if (page !== undefined) answer({ type: "page", page })
      return
    }
    case "show-place":
      board.reveal(request.selector)
  }
}

function countsOf({ rows }: BoardReport): Counts {
  const count = (severity: string) =>
    rows.filter((row) => row.group === "text" && row.severity === severity).length
  return { must: count("must"), should: count("should"), hint: count("hint") }
}

function reportOf(report: BoardReport, frame: string): FrameReport {
  return { type: "report", frame, isTop: window === window.top, ...report }
}
