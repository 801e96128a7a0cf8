import type { Strings } from "./strings.ts"

export const english: Strings = {
  title: "CivicBridge",
  on: "On",
  off: "Off",
  blocked: "Switched off here by your organisation",
  here: "Check this site",
  notHere: "This page cannot be checked. Open an editing page or a page of the site.",
  ask: "CivicBridge may not work on this site yet. It will read pages of this site only; text stays on this machine.",
  allow: "Allow on this site",
  profile: "Profile",
  publishSheet: "Sheet before publishing",
  counts: "Text on this page",
  must: "Must",
  should: "Should",
  hint: "Hints",
  panel: "Open the side panel",
  options: "Options",
  privacy: "Text is checked on this machine and sent nowhere.",
}
