/** Tables of charts and transcripts: on paper nobody can open them. */
export function openDetails(root: ParentNode): void {
  root.querySelectorAll("details").forEach((details) => {
    details.open = true
  })
}
