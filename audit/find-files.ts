import { readdirSync, realpathSync, statSync } from "node:fs"
import { extname, join } from "node:path"
import { UsageError } from "./usage-error.ts"

export const pageKinds: ReadonlySet<string> = new Set([".html", ".htm", ".shtml", ".xhtml"])
export const attachmentKinds: ReadonlySet<string> = new Set([".docx", ".xlsx", ".pdf"])

export interface FoundFiles {
  readonly files: readonly string[]
  /** Folders and links that cannot be entered. */
  readonly unread: readonly { readonly path: string; readonly reason: string }[]
}

/** Every path must exist before the first is judged. */
export function checkPaths(paths: readonly string[]): void {
  for (const path of paths) {
    if (/^[a-z]+:\/\//i.test(path)) {
      throw new UsageError(`${path}: 不是 http(s) 网址，或网址写错（not an http(s) address）`)
    }
    if (statOf(path) === undefined) {
      const hint = /^(?:www\.|[\w-]+\.gov\.cn)/i.test(path) ? "；网址请以 http:// 或 https:// 开头" : ""
      throw new UsageError(`${path}: 没有这个文件或文件夹（no such file or folder）${hint}`)
    }
  }
}

/** The file itself, or the files of our kinds in a folder and below, in a stable order. */
export function findFiles(path: string): FoundFiles {
  if (statOf(path)?.isDirectory() !== true) return { files: [path], unread: [] }
  const found: { files: string[]; unread: { path: string; reason: string }[] } = { files: [], unread: [] }
  enter(path, found, new Set())
  return found
}

function enter(
  folder: string,
  found: { files: string[]; unread: { path: string; reason: string }[] },
  entered: Set<string>,
): void {
  try {
    // A link may lead back to a folder above.
    const real = realpathSync(folder)
    if (entered.has(real)) return
    entered.add(real)
    const names = readdirSync(folder).filter((name) => !name.startsWith(".") && name !== "node_modules")
    const kinds = names.sort().map((name) => ({ path: join(folder, name), kind: kindOf(join(folder, name)) }))
    for (const { path, kind } of kinds) {
      if (kind === "lost") found.unread.push({ path, reason: "链接指向的文件不存在（broken link）" })
      if (kind === "file" && isOurs(path)) found.files.push(path)
    }
    const pages = new Set(kinds.map(({ path }) => path.slice(0, path.length - extname(path).length)))
    for (const { path, kind } of kinds) {
      if (kind === "folder" && !isPartOfSavedPage(path, pages)) enter(path, found, entered)
    }
  } catch (error) {
    found.unread.push({ path: folder, reason: error instanceof Error ? error.message : String(error) })
  }
}

function kindOf(path: string): "file" | "folder" | "lost" | "other" {
  const stat = statOf(path)
  if (stat === undefined) return "lost"
  if (stat.isDirectory()) return "folder"
  return stat.isFile() ? "file" : "other"
}

function statOf(path: string) {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    // A loop of links, or a folder above that may not be entered.
    return undefined
  }
}

function isOurs(path: string): boolean {
  const kind = extname(path).toLowerCase()
  return kind === ".txt" || pageKinds.has(kind) || attachmentKinds.has(kind)
}

/** Browsers put a saved page's scripts, pictures and frames beside it into `NAME_files`: no pages of the site. */
function isPartOfSavedPage(folder: string, pages: ReadonlySet<string>): boolean {
  return savedPart.test(folder) && pages.has(folder.replace(savedPart, ""))
}

const savedPart = /(?:_files|\.files|_文件)$/i
