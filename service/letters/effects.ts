import { rate, reopen, supplement, withdraw } from "./citizen-effects.ts"
import type { Effect } from "./effect.ts"
import { noteOnly, stopWithNote } from "./effect.ts"
import { accept, explain, merge, pause, resume, returnLetter, route, triage } from "./handling-effects.ts"
import { publish, redact, signPublic, unpublish } from "./publication-effects.ts"
import { answer, draft, passReview, sendBack } from "./reply-effects.ts"

/** What an act does besides moving the state, by the act's name; an act that is not here only moves it. */
export const effects: Readonly<Record<string, Effect>> = {
  triage,
  route,
  return: returnLetter,
  accept,
  explain,
  pause,
  resume,
  merge,
  reject: stopWithNote,
  draft,
  pass: passReview,
  send_back: sendBack,
  approve: answer,
  grant_contact: async (context) => ({ ...(await noteOnly(context)), set: { contact_granted: 1 } }),
  supplement,
  rate,
  reopen,
  withdraw,
  redact,
  sign_public: signPublic,
  publish,
  unpublish,
}
