/** Short names that webmasters write, and the tags behind them. */
export const tagOf: Readonly<Record<string, string>> = {
  share: "civic-share-buttons",
  toolbar: "civic-accessibility-toolbar",
  accessibility: "civic-accessibility-toolbar",
  elder: "civic-accessibility-toolbar",
  interpretation: "civic-interpretation-panel",
  mailbox: "civic-mayor-mailbox",
}
