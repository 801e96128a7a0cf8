/** The same rules as `highlight.css`; a test compares the two. Three shapes, so that colour is not the only sign. */
export const highlightCss = `::highlight(civic-must) {
  text-decoration: underline wavy #c8161d 1.5px;
  background-color: rgb(200 22 29 / 7%);
}
::highlight(civic-should) {
  text-decoration: underline dashed #a86200 2px;
}
::highlight(civic-hint) {
  text-decoration: underline dotted #1f5fa8 2px;
}
`
