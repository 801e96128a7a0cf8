import { parseMessage } from "../messages.ts"
import { countFrame, forgetFrame, forgetTab } from "./badge.ts"
import { injectRules, openRules } from "./rules.ts"
import { allowSite, restoreSites } from "./sites.ts"

chrome.runtime.onMessage.addListener((raw: unknown, sender, answer) => {
  const message = parseMessage(raw)
  const tab = sender.tab?.id
  switch (message?.type) {
    case "need-rules":
      if (tab === undefined) return false
      void Promise.all([openRules(), injectRules(tab, sender.documentId)]).then(([rules]) => answer(rules))
      return true
    case "counts":
      if (tab !== undefined) void countFrame(tab, message.frame, message.counts)
      return false
    case "frame-gone":
      if (tab !== undefined) void forgetFrame(tab, message.frame)
      return false
    case "site-allowed":
      void allowSite(message.origin, message.tab).then(answer)
      return true
    default:
      return false
  }
})

chrome.tabs.onUpdated.addListener((tab, { status }) => {
  if (status === "loading") void forgetTab(tab)
})
chrome.tabs.onRemoved.addListener((tab) => void forgetTab(tab))
chrome.runtime.onInstalled.addListener(() => void restoreSites())
