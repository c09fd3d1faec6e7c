import type { ImportCounts, ImportReport } from '@/lib/protocol/imports';
import type { CountedKind } from './report-lines';
import { explainedBy } from './tally';

export interface CountComparison {
  readonly kind: CountedKind;
  readonly inFile: number;
  readonly here: number;
  /** `here − inFile` as far as the report has a reason for it. */
  readonly explained: number;
  readonly agrees: boolean;
}

/** People are not compared: a board shows the members of its workspace, whoever was on the board in Trello. */
const COMPARED = [
  'lists',
  'archivedLists',
  'cards',
  'archivedCards',
  'labels',
  'checklists',
  'checklistItems',
  'comments',
  'attachments',
] as const satisfies readonly CountedKind[];

/** Sets what a file holds against what is here, thing by thing. A difference that the report gives no reason for does not agree. */
export function compareCounts(inFile: ImportCounts, here: ImportCounts, report: ImportReport): CountComparison[] {
  const lines = [...report.notTaken, ...report.changed];
  return COMPARED.map((kind) => {
    const explained = explainedBy(lines, kind);
    const agrees = inFile[kind] + explained === here[kind];
    return { kind, inFile: inFile[kind], here: here[kind], explained, agrees };
  });
}
