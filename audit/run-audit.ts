import { createChecker, ProfileError } from "../rules/index.ts"
import { AuditRun, type RunParts } from "./audit-run.ts"
import { forgetful, StateFile } from "./crawl/crawl-state.ts"
import { checkPaths } from "./find-files.ts"
import type { Judge } from "./judge.ts"
import type { AuditOptions } from "./options.ts"
import { findProfile } from "./profiles.ts"
import type { ReportWriter, Summary } from "./report/report-writer.ts"
import { isUrl, readSites } from "./targets.ts"
import { lexiconsWith, readUnitLists } from "./unit-lists.ts"
import { UsageError } from "./usage-error.ts"

/** Judges every target; the report is written when this returns. */
export async function runAudit(
  options: AuditOptions,
  openWriter: () => ReportWriter,
  signal: AbortSignal,
): Promise<Summary> {
  const targets = [...options.targets, ...(options.sites === undefined ? [] : readSites(options.sites))]
  checkPaths(targets.filter((target) => !isUrl(target)))
  if (options.queue !== undefined) {
    // Loaded on demand: the database driver is an optional dependency.
    const { runQueue } = await import("./queue/run-queue.ts")
    return await runQueue({ options, url: options.queue, targets, openWriter, signal, partsFor })
  }
  const parts = partsFor(options, signal)
  const state = options.state === undefined ? forgetful : new StateFile(options.state, options)
  const run = new AuditRun({ ...parts, writer: openWriter() })
  for (const target of targets) {
    if (isUrl(target)) await run.site(new URL(target).href, { state })
    else await run.folder(target)
  }
  return await run.end(targets)
}

/** Everything a run needs but its report. Throws `UsageError` for a profile or list that cannot be used. */
function partsFor(options: AuditOptions, signal: AbortSignal): Omit<RunParts, "writer"> {
  const profile = findProfile(options.profile)
  return { options, profile, judge: judgeFor(profile, options), signal }
}

function judgeFor(
  profile: Parameters<typeof createChecker>[0],
  { today, profile: wanted, words }: AuditOptions,
): Judge {
  const lists = readUnitLists(words)
  try {
    const checker = createChecker(profile, lexiconsWith(lists))
    return { checker, today, ...(words.length === 0 ? {} : { lists }) }
  } catch (error) {
    if (error instanceof ProfileError) throw new UsageError(`--profile ${wanted}: ${error.message}`)
    throw error
  }
}
