import { workspace } from '@/components/strings/workspace';
import { Badge } from '@/components/ui/badge';
import type { ImportCounts, ImportReport, ImportReportLine } from '@/lib/protocol/imports';

const words = workspace.importBoard;
const KINDS = Object.keys(words.kinds) as (keyof ImportCounts)[];
const PARTS: ReadonlySet<keyof ImportCounts> = new Set(['archivedLists', 'archivedCards']);

/** What came, what did not and why, what came differently. */
export function ImportReportView({ report }: { report: ImportReport }) {
  return (
    <div className="grid gap-6 text-base">
      <section>
        <h3 className="mb-1 text-sm font-medium text-ink-3">{words.came}</h3>
        <dl className="grid gap-x-8 sm:grid-cols-2">
          {KINDS.filter((kind) => report.came[kind] > 0).map((kind) => (
            <div key={kind} className="flex h-7 items-center justify-between gap-4">
              <dt className={PARTS.has(kind) ? 'pl-4 text-ink-3' : ''}>{words.kinds[kind]}</dt>
              <dd className="tabular-nums">{report.came[kind].toLocaleString()}</dd>
            </div>
          ))}
        </dl>
      </section>
      {report.notTaken.length > 0 ? (
        <Lines title={words.notTaken} lines={report.notTaken} />
      ) : (
        <p className="text-ok-ink">{words.nothingLost}</p>
      )}
      {report.changed.length > 0 ? <Lines title={words.changed} lines={report.changed} /> : null}
      {report.people.length > 0 ? (
        <section>
          <h3 className="mb-1 text-sm font-medium text-ink-3">{words.people}</h3>
          <ul>
            {report.people.map((person) => (
              <li key={person.name} className="flex min-h-7 flex-wrap items-center gap-2">
                {person.name}
                <Badge tone={person.matched ? 'ok' : 'neutral'}>
                  {person.matched ? words.matched : words.unmatched}
                </Badge>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly ImportReportLine[] }) {
  return (
    <section>
      <h3 className="mb-1 text-sm font-medium text-ink-3">{title}</h3>
      <ul className="grid gap-2">
        {lines.map((line) => (
          <li key={line.code} className="grid grid-cols-[auto_1fr] gap-x-2">
            <span className="tabular-nums">{line.count.toLocaleString()}</span>
            <span>
              {line.what}
              <span className="block text-sm text-ink-3">{line.why}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
