import { useEffect, useRef, useState } from "preact/hooks"
import {
  type FrameReport,
  type PageReport,
  type PageSource,
  type PanelRequest,
  panelPort,
} from "../messages.ts"

export interface TabReports {
  readonly reports: readonly FrameReport[]
  ask(request: PanelRequest): void
  /** The page in front as it stands; `undefined` when it does not answer. */
  readPage(isExact: boolean): Promise<PageSource | undefined>
}

/** Writing out a long page takes some tens of milliseconds. */
const patience = 5000
const mostTries = 5

/** The reports of every frame in the active tab, kept up to date while the panel is open. */
export function useTabReports(): TabReports {
  const [frames, setFrames] = useState<ReadonlyMap<string, FrameReport>>(new Map())
  const port = useRef<chrome.runtime.Port | null>(null)
  const waiting = useRef<((page: PageSource) => void) | null>(null)

  useEffect(() => {
    let tab: number | undefined
    let isClosed = false
    let tries = 0
    const connect = () => {
      port.current?.disconnect()
      port.current = null
      setFrames(new Map())
      if (tab === undefined || isClosed) return
      const opened = chrome.tabs.connect(tab, { name: panelPort })
      opened.onMessage.addListener((report: FrameReport | PageReport) => {
        tries = 0
        if (report.type === "page") waiting.current?.(report.page)
        else setFrames((known) => new Map(known).set(report.frame, report))
      })
      opened.onDisconnect.addListener(() => {
        // Read, or the browser writes a warning for every page we do not work in.
        void chrome.runtime.lastError
        // A page that is still loading has nobody to answer yet; one we may not work in never will.
        if (port.current === opened && tries++ < mostTries) setTimeout(connect, 250 * tries)
      })
      port.current = opened
    }
    const follow = async () => {
      const id = await tabToShow()
      if (id === tab) return
      tab = id
      tries = 0
      connect()
    }
    /** Frames that came later than the panel do not hear of it by themselves: they report to the background. */
    const heard = (message: { type?: string; frame?: string }, sender: chrome.runtime.MessageSender) => {
      if (sender.tab?.id !== tab || message.frame === undefined) return
      const { type, frame } = message
      if (type === "frame-gone") {
        setFrames((known) => new Map([...known].filter(([id]) => id !== frame)))
      } else if (type === "counts") {
        setFrames((known) => {
          if (!known.has(frame)) setTimeout(connect)
          return known
        })
      }
    }
    const updated = (id: number, { status }: { status?: string }) => {
      if (id === tab && status === "complete") connect()
    }
    const activated = () => void follow()
    void follow()
    chrome.tabs.onActivated.addListener(activated)
    chrome.tabs.onUpdated.addListener(updated)
    chrome.runtime.onMessage.addListener(heard)
    return () => {
      isClosed = true
      chrome.tabs.onActivated.removeListener(activated)
      chrome.tabs.onUpdated.removeListener(updated)
      chrome.runtime.onMessage.removeListener(heard)
      port.current?.disconnect()
    }
  }, [])

  const ask = (request: PanelRequest) => port.current?.postMessage(request)
  const readPage = (isExact: boolean) =>
    new Promise<PageSource | undefined>((read) => {
      waiting.current = read
      setTimeout(() => read(undefined), patience)
      ask({ type: "read-page", isExact })
    })
  return { reports: [...frames.values()], ask, readPage }
}

/** The tab in front, or the one named in the address when the panel is opened in a window of its own. */
async function tabToShow(): Promise<number | undefined> {
  const named = new URLSearchParams(location.search).get("tab")
  if (named !== null) return Number(named)
  const [active] = await chrome.tabs.query({ active: true, currentWindow: true })
  return active?.id
}
