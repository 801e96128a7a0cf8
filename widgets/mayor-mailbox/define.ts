import { MailboxLetter } from "./letter-panel.ts"
import { CivicMayorMailbox } from "./mayor-mailbox.ts"
import { define } from "./panels.ts"

declare global {
  interface HTMLElementTagNameMap {
    "civic-mailbox-letter": MailboxLetter
    "civic-mayor-mailbox": CivicMayorMailbox
  }
}

define("civic-mailbox-letter", MailboxLetter)
define("civic-mayor-mailbox", CivicMayorMailbox)
