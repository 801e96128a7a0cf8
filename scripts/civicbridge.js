#!/usr/bin/env node
/**
 * The `civicbridge` command. In an installed package it starts the built program; in a source checkout it builds
 * first when a source is newer than the build. Built-ins only: nothing may be installed yet.
 */
import { spawnSync } from "node:child_process"
import { existsSync, readdirSync, statSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { ensureSqlite } from "./package/ensure-sqlite.js"

const root = join(import.meta.dirname, "..")
const isMailbox = process.argv[2] === "mailbox"
const program = join(root, "dist/node", isMailbox ? "mailbox.js" : "cli.js")
const sources = ["rules", isMailbox ? "service" : "audit"].map((folder) => join(root, folder))

const isCheckout = existsSync(join(root, "audit/cli.ts"))
if (isCheckout && isStale()) build()
if (!existsSync(program)) fail(`${program} is missing: install civicbridge again`)
if (isMailbox && !isCheckout) ensureSqlite(root)
// The service is a program of its own, whose first word is `backup`, `verify` and the like.
if (isMailbox) process.argv.splice(2, 1)
await import(pathToFileURL(program).href)

function isStale() {
  if (!existsSync(program)) return true
  const built = statSync(program).mtimeMs
  return sources.some((folder) => newest(folder) > built)
}

function newest(path) {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

function build() {
  if (!existsSync(join(root, "node_modules/esbuild"))) {
    fail("node_modules is missing or incomplete: run `npm ci` in " + root + " first")
  }
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(root, "scripts/build-node.js"), isMailbox ? "mailbox" : "cli"],
    {
      // esbuild takes the folder it is started in for the sources'.
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "ignore", "pipe"],
    },
  )
  if (status !== 0) fail(`the build failed:\n${stderr}`)
}

function fail(why) {
  console.error(`civicbridge: ${why}`)
  process.exit(2)
}
