import type { Strings } from "./strings.ts"

export const english: Strings = {
  title: (count) => `${count} to look at before publishing`,
  reviewTitle: "Three reviews before publishing",
  lead: (button) => `You pressed "${button}". Nothing has been sent yet: go back, or say why and go on.`,
  others: (count) => `${count} more suggestions do not stand in the way; see the side panel.`,
  sensitive: "Secrecy or personal data",
  go: "Go back to this place",
  cost: (cost) => `Cost in a spot check: ${cost}`,
  confirm: (count) =>
    `I have checked each of the ${count} findings about secrecy or personal data: this may be published.`,
  reason: "Reason for publishing as it is",
  reasonHint: "For example: quoted as in the original, checked with the drafting unit",
  back: "Go back",
  backToFirst: "Go back to the first",
  publishAnyway: (button) => `Give the reason and ${button}`,
  kept: "The record stays on this machine",
  review: "Three reviews",
  steps: { first: "First review", second: "Second review", final: "Release" },
  waits: "Waits for the step before",
  name: "Name",
  sign: "Sign",
  unchanged: "Text unchanged",
  changed: "The text changed after this signature: sign again",
}
