/**
 * Before Node 22.13 the mailbox keeps its letters by better-sqlite3, which is compiled when it is installed. npm leaves
 * an optional package out without a word when that fails, so it is tried once more here, in sight. Built-ins only.
 */
import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join, sep } from "node:path"

export function ensureSqlite(root) {
  if (process.env.DATABASE_URL || process.getBuiltinModule?.("node:sqlite") || loadsSqlite(root)) return
  const project = projectOf(root)
  const { optionalDependencies } = createRequire(join(root, "package.json"))("./package.json")
  const wanted = `better-sqlite3@${optionalDependencies["better-sqlite3"]}`
  console.error(`首次启动：安装并编译 ${wanted}（约一分钟） compiling it, about a minute …`)
  // npm 12 asks to name what may run; and it takes a package for installed whose compilation has failed.
  for (const step of [
    ["install", "--no-save", wanted],
    ["rebuild", "better-sqlite3"],
  ]) {
    spawnSync(
      "npm",
      [...step, "--allow-scripts=better-sqlite3", "--no-audit", "--no-fund", "--loglevel=error"],
      {
        cwd: project,
        stdio: ["ignore", "ignore", "inherit"],
        env: { ...process.env, ...headersOf(process) },
      },
    )
    if (loadsSqlite(root)) return
  }
  console.error(`better-sqlite3 装不上。以下三种办法任选其一：
  换用 Node 22.13 以上（自带 SQLite，不必编译）；
  安装 python3、make、g++ 后在 ${project} 运行 npm install ${wanted}；
  用 DATABASE_URL 指向 PostgreSQL。`)
  process.exit(1)
}

/** Is better-sqlite3 there, and compiled for this Node? */
export function loadsSqlite(root) {
  try {
    const Database = createRequire(join(root, "package.json"))("better-sqlite3")
    new Database(":memory:").close()
    return true
  } catch {
    return false
  }
}

/** The folder whose node_modules we lie in. */
function projectOf(root) {
  const at = root.lastIndexOf(`${sep}node_modules${sep}`)
  return at === -1 ? root : root.slice(0, at)
}

/** Node's headers lie beside many a node; without this they would be fetched. */
export function headersOf({ execPath }) {
  const prefix = dirname(dirname(execPath))
  return existsSync(join(prefix, "include/node/node.h")) ? { npm_config_nodedir: prefix } : {}
}
