import type { ReportWriter, Sink } from "./report-writer.ts"

/** `{ findings, skipped, failed, … }`; the findings are written as they come. */
export function jsonReport(sink: Sink): ReportWriter {
  let isFirst = true
  return {
    async page({ findings }) {
      for (const finding of findings) {
        await sink.write(`${isFirst ? '{\n"findings": [\n' : ",\n"}${JSON.stringify(finding)}`)
        isFirst = false
      }
    },
    async end({ skipped, failed, unread, tally, sites, trend, sample, today, profile, targets }) {
      const rest = {
        skipped,
        failed,
        ...(unread.length === 0 ? {} : { unread }),
        summary: {
          targets,
          today,
          profile: profile.id,
          pages: tally.pages,
          attachments: tally.attachments,
          ...tally.severities,
        },
        sites,
        ...(trend === undefined ? {} : { trend }),
        ...(sample === undefined ? {} : { sample }),
      }
      const tail = JSON.stringify(rest, null, 1).slice(1)
      await sink.write(`${isFirst ? '{\n"findings": [' : "\n"}],${tail}\n`)
    },
  }
}
