import type { ImportReportLine } from '@/lib/protocol/imports';
import { type CountedKind, REPORT_LINES, type ReportCode, reportLineWords } from './report-lines';

/** Counts, while an import is planned, what its report must say. The one thing in planning that is written to. */
export class Tally {
  readonly #counts = new Map<ReportCode, number>();

  add(code: ReportCode, count = 1): void {
    if (count > 0) this.#counts.set(code, (this.#counts.get(code) ?? 0) + count);
  }

  /** The lines of one section, in the order of `REPORT_LINES`. */
  lines(section: 'notTaken' | 'changed'): ImportReportLine[] {
    return REPORT_CODES.flatMap((code) => {
      const words = REPORT_LINES[code];
      const count = this.#counts.get(code) ?? 0;
      if (count === 0 || words.section !== section) return [];
      return [{ code, count, what: count === 1 ? words.one : words.many, why: words.why }];
    });
  }
}

const REPORT_CODES = Object.keys(REPORT_LINES) as ReportCode[];

/** How many of a kind the lines explain: negative where the file holds more than the board, positive where less. */
export function explainedBy(lines: readonly ImportReportLine[], kind: CountedKind): number {
  return lines.reduce((sum, line) => sum + (reportLineWords(line.code)?.effect?.[kind] ?? 0) * line.count, 0);
}
