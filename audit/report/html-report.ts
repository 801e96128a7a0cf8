import type { ReportWriter, Sink } from "./report-writer.ts"
export function htmlReport(sink: Sink): ReportWriter {
  return {
    async page() {},
    async end() {
      await sink.write("")
    },
  }
}
