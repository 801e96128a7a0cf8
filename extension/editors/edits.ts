// Past the door of `rules/` on purpose: Plasmo's bundler keeps whole modules, and the door leads to every rule.
export { diffOnce, moveSpan } from "../../rules/engine/map-spans.ts"
