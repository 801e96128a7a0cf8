/** Whether `at` lies between 《 and its 》: the words of a title are the publisher's, not the writer's. */
export function isInTitleMarks(text: string, at: number): boolean {
  const open = text.lastIndexOf("《", at)
  if (open === -1) return false
  const close = text.lastIndexOf("》", at)
  return close < open && text.indexOf("》", at) !== -1
}
