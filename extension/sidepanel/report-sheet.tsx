import { dateTime } from "../ui/date-time.ts"
import { severityWords } from "../ui/words.ts"
import { type Report, sumsOf } from "./report.ts"
import { strings } from "./strings.ts"

/** The list of findings on paper; also what is saved as a web page. */
export function ReportSheet({ report }: { readonly report: Report }) {
  const { title, url, at, rows, unchecked } = report
  return (
    <article>
      <h1>{strings.exportName}</h1>
      <p class="page">
        <b>{title}</b>
        <br />
        {url}
      </p>
      <p class="soft">{strings.checkedAt(dateTime(at))}</p>
      <p>{rows.length === 0 ? strings.clean : sumsOf(report)}</p>
      {rows.length > 0 && (
        <table>
          <thead>
            <tr>
              {strings.columns.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td class={row.severity}>{severityWords[row.severity]}</td>
                <td>{strings[row.group]}</td>
                <td>{row.title}</td>
                <td>{row.message}</td>
                <td>{row.quote[1]}</td>
                <td>{row.basis}</td>
                <td>{row.cost}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {unchecked.length > 0 && (
        <section>
          <h2>{strings.unchecked(unchecked.length)}</h2>
          <p class="soft">{strings.uncheckedHint}</p>
          <ul>
            {unchecked.map(({ what, reason }) => (
              <li key={what}>
                {what}：{reason}
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  )
}

export const reportCss = `
body { margin: 0; background: #fff; color: #1f2328; color-scheme: light; font: 14px/1.65 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
article { max-width: 1080px; margin: 0 auto; padding: 28px 24px; }
h1 { margin: 0 0 12px; padding-top: 16px; border-top: 3px solid #b3151c; font-size: 22px; }
h2 { margin: 24px 0 4px; font-size: 16px; }
p { margin: 4px 0; overflow-wrap: anywhere; }
.soft { color: #5b636d; font-size: 13px; }
table { width: 100%; margin-top: 12px; border-collapse: collapse; font-size: 13px; }
th, td { padding: 6px 8px; border: 1px solid #d0d5db; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
th { background: #f5f6f8; white-space: nowrap; }
td:first-child { font-weight: 600; white-space: nowrap; }
.must { color: #c8161d; }
.should { color: #925500; }
.hint { color: #1f5fa8; }
@page { size: A4 landscape; margin: 14mm; }
@media print { article { max-width: none; padding: 0; } tr { break-inside: avoid; } thead { display: table-header-group; } }
`
