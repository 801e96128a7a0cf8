/**
 * Leaves Lit's own style handling out of the shared chunk: our elements adopt their sheets by
 * widgets/internal/adopt-styles.ts, because Lit's test is fooled by MooTools and its fallback forbidden by strict
 * policies. Whoever uses Lit's `css` in an element all the same is told at once: it is no function here.
 */
export function noCssTag() {
  const stub = `export const getCompatibleStyle = (style) => style
export const adoptStyles = () => {}
export const supportsAdoptingStyleSheets = true
export const CSSResult = undefined, css = undefined, unsafeCSS = undefined`
  return {
    name: "no-css-tag",
    load: (id) => (/@lit[\\/]reactive-element[\\/]css-tag\.js$/.test(id) ? stub : null),
  }
}
