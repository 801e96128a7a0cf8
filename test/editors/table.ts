import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { demands } from "./contract.ts"
import type { Results } from "./judge.ts"
import { readResults } from "./results.ts"
import type { SurfacePage } from "./surface.ts"

/**
 * Writes the tables that people read: what was seen in each editor, and why where it was not. A row nobody has measured
 * on this machine stays as the file has it, if nothing in it needs a note.
 */
export function writeTable(path: string, surfaces: readonly SurfacePage[]): void {
  const before = existsSync(path) ? readFileSync(path, "utf8").split("\n## Firefox") : []
  const notes: string[] = []
  const chromium = rowsOf(surfaces, readResults("chromium"), before[0] ?? "", notes)
  const firefox = rowsOf(surfaces, readResults("firefox"), before[1] ?? "", notes)
  writeFileSync(path, page(chromium, firefox, notes))
}

function rowsOf(
  surfaces: readonly SurfacePage[],
  results: Readonly<Record<string, Results>>,
  before: string,
  notes: string[],
): string[] {
  const old = before.split("\n")
  return surfaces.flatMap((surface) => {
    const { id, name } = surface
    if (results[id] === undefined)
      return old.filter((line) => line.startsWith(`| ${name} |`) && !line.includes("✗"))
    const cells = demands.map(({ id: demand, title, appliesTo }) =>
      appliesTo?.(surface) === false ? "—" : cell(results[id]?.[demand], name, title, notes),
    )
    return `| ${name} | ${cells.join(" | ")} |`
  })
}

function cell(reason: string | undefined, name: string, demand: string, notes: string[]): string {
  if (reason === undefined) return "未测"
  if (reason === "") return "✓"
  notes.push(`${name}，${demand}：${reason}`)
  return `✗ [${notes.length}]`
}

function page(chromium: readonly string[], firefox: readonly string[], notes: readonly string[]): string {
  const head = `| 编辑器 | ${demands.map(({ title }) => title).join(" | ")} |`
  const rule = `|---|${demands.map(() => ":-:").join("|")}|`
  const failures = notes.map((note, index) => `${index + 1}. ${note}`)
  return `${introduction}
## Chromium

${[head, rule, ...chromium].join("\n")}

## Firefox

脚本直接写进文本框的值（如 Vue 的绑定），Firefox 不发任何事件；鼠标移到页面上或光标进入时即读到并划线，测试里也先移动一次鼠标。放在另一网站框架里的两种，Firefox 的测试接口进不去，没有测。

${[head, rule, ...firefox].join("\n")}
${failures.length === 0 ? "" : `\n## 未达到的\n\n${failures.join("\n")}\n`}`
}

const introduction = `# 扩展在各种编辑器里的表现

本页由 \`npm run test:editors\` 生成，请勿手改。每一格都是在真实浏览器里对真实编辑器（npm 上的原包）逐项断言的结果：

- **划线**：用编辑器自己的接口写入稿件后，三处差错都有标记，截图上波浪线正在字下；停顿后再打字，300 毫秒内出现新标记。
- **随文移动**：在差错前面打字、滚动、缩放到 125 %、再用编辑器接口换稿后，波浪线仍在原来的字下（看截图）。
- **改入稿件**：点“修改”后，编辑器要保存的内容恰好只差那一个字，同一个词里另一个字的加粗还在；继续打字后仍在。
- **通知变更**：点“修改”使编辑器发出它自己的变更事件。
- **一次撤销**：按一次 Ctrl+Z，保存内容与修改前完全相同，此前打的字不受影响。
- **保存无残留**：打开扩展、标记、弹出卡片，编辑区没有一条我们造成的 DOM 变更，\`outerHTML\` 与保存内容逐字相同。
- **输入法**：组字过程中不检查、不重画，上屏后才检查。
- **源码对话框不碰**：打开编辑器自己的链接对话框和源码视图，在里面写下有差错的文字，一处也不标。没有这些界面的编辑器记“—”。
`
