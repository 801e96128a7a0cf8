import { openRules } from "../engine/open-rules.ts"
import { type FrameMessage, parseMessage, type TabMessage } from "../messages.ts"
import { addIgnores, readIgnores } from "../records/ignores.ts"
import { countFrame, forgetFrame, forgetGone, forgetTab } from "./badge.ts"
import { injectRules } from "./inject-rules.ts"
import { watchPolicy } from "./policy.ts"
import { logPressed, openSheet, type Sender, signStep } from "./publishing.ts"
import { restoreSites, watchSites } from "./sites.ts"
import { keepUndoStep } from "./undo-steps.ts"

chrome.runtime.onMessage.addListener((raw: unknown, sender, answer) => {
  const message = parseMessage(raw)
  if (message === undefined) return false
  const work = handle(message, sender)
  if (work === undefined) return false
  void work.then(answer)
  return true
})

/** What a frame asks for; `undefined` when it waits for no answer. */
function handle(message: FrameMessage, sender: chrome.runtime.MessageSender): Promise<unknown> | undefined {
  const from = senderOf(sender)
  if (from === undefined) return undefined
  switch (message.type) {
    case "need-rules":
      return Promise.all([openRules(from.url), injectRules(from.tab, sender.documentId)]).then(
        ([rules]) => rules,
      )
    case "keep-undo-step":
      return keepUndoStep(from.tab)
    case "need-ignores":
      return readIgnores()
    case "add-ignore":
      return addIgnores([message.ignore])
    case "need-sheet":
      return openSheet(from)
    case "sign":
      return signStep(from, message.step, message.name)
    case "publish":
      return logPressed(from, message)
    case "go-to":
      return tellTab(from.tab, { ...message, type: "reveal" })
    case "open-rule":
      return chrome.tabs.create({ url: ruleAddress(message.rule), index: (sender.tab?.index ?? 0) + 1 })
    default:
      void count(message, from.tab, sender.documentId)
      return undefined
  }
}

async function count(message: FrameMessage, tab: number, document: string | undefined): Promise<void> {
  if (message.type === "counts") {
    const counts = await countFrame(tab, message.frame, { counts: message.counts, document })
    await tellTab(tab, { type: "tab-counts", counts })
  } else if (message.type === "frame-gone") await forgetFrame(tab, message.frame)
}

async function tellTab(tab: number, message: TabMessage): Promise<void> {
  // A tab that has just been left has nobody to listen.
  await chrome.tabs.sendMessage(tab, message).catch(() => undefined)
}

function ruleAddress(rule: string): string {
  return chrome.runtime.getURL(`tabs/rule.html?id=${encodeURIComponent(rule)}`)
}

function senderOf({ tab, frameId = 0 }: chrome.runtime.MessageSender): Sender | undefined {
  return tab?.id === undefined
    ? undefined
    : { tab: tab.id, url: tab.url ?? "", title: tab.title ?? "", frameId }
}

chrome.tabs.onUpdated.addListener((tab, { status }) => {
  if (status !== undefined) void forgetGone(tab, status === "loading")
})
chrome.tabs.onRemoved.addListener((tab) => void forgetTab(tab))
chrome.runtime.onInstalled.addListener(() => void restoreSites())
watchPolicy()
watchSites()
// The first page that asks finds the word lists read.
void openRules("")
