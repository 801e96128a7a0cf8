/** No title is longer; the rest of a long text need not be searched for every word. */
const longest = 120

/** Whether `at` lies between 《 and its 》: the words of a title are the publisher's, not the writer's. */
export function isInTitleMarks(text: string, at: number): boolean {
  const around = text.slice(Math.max(0, at - longest), at + longest)
  const middle = Math.min(at, longest)
  const open = around.lastIndexOf("《", middle)
  if (open === -1) return false
  const close = around.lastIndexOf("》", middle)
  return close < open && around.indexOf("》", middle) !== -1
}
