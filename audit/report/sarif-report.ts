import { relative } from "node:path"
import { pathToFileURL } from "node:url"
import type { ReportingDescriptor, Result, Tool } from "sarif"
import type { Severity } from "../../rules/index.ts"
import type { AuditFinding } from "../page-record.ts"
import type { ReportWriter, Sink } from "./report-writer.ts"
import { basisText } from "./words.ts"

const levels: Readonly<Record<Severity, Result.level>> = { must: "error", should: "warning", hint: "note" }

/** SARIF 2.1.0, for code hosts and CI. The rules are listed at the end, when it is known which were broken. */
export function sarifReport(sink: Sink): ReportWriter {
  let isFirst = true
  const head =
    '{"version":"2.1.0","$schema":"https://json.schemastore.org/sarif-2.1.0.json","runs":[{"columnKind":"utf16CodeUnits","results":[\n'
  return {
    async page({ findings }) {
      for (const finding of findings) {
        await sink.write(`${isFirst ? head : ",\n"}${JSON.stringify(resultOf(finding))}`)
        isFirst = false
      }
    },
    async end({ tally }) {
      const rules = [...tally.rules.values()].map(
        ({ rule, title, first }): ReportingDescriptor => ({
          id: rule,
          shortDescription: { text: title },
          help: { text: basisText(first.basis) },
        }),
      )
      const tool: Tool = {
        driver: { name: "CivicBridge", informationUri: "https://www.npmjs.com/package/civicbridge", rules },
      }
      await sink.write(`${isFirst ? head : ""}\n],"tool":${JSON.stringify(tool)}}]}\n`)
    },
  }
}

function resultOf({ rule, severity, message, location, text, context }: AuditFinding): Result {
  const { path, url, start, end, selector } = location
  const uri = url ?? pathUri(path ?? "")
  const region = { charOffset: start, charLength: end - start, snippet: { text } }
  return {
    ruleId: rule,
    level: levels[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri }, ...(end > start ? { region } : {}) },
        ...(selector === undefined
          ? {}
          : { logicalLocations: [{ fullyQualifiedName: selector, kind: "element" }] }),
      },
    ],
    ...(context === undefined ? {} : { properties: { context } }),
  }
}

/** Relative to the working folder, as code hosts want it. */
function pathUri(path: string): string {
  const inside = relative(process.cwd(), path).replaceAll("\\", "/")
  return inside.startsWith("..") ? pathToFileURL(path).href : encodeURI(inside)
}
