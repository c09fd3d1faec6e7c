import { BOARD_EXPORT_FORMAT, type BoardExport, boardExportSchema } from '@/lib/protocol/board-export';
import { type Plan, planned, refused } from '../plan';

/** Whether a file says that it is a board of Baton; anything else is left to be read as another program's export. */
export function isBatonExport(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'format' in json && json.format === BOARD_EXPORT_FORMAT;
}

/** A board of Baton out of parsed JSON, or `not_a_baton_export` with the first thing that is wrong with it. */
export function parseBatonExport(json: unknown): Plan<BoardExport> {
  const parsed = boardExportSchema.safeParse(json);
  if (parsed.success) return planned(parsed.data);
  const issue = parsed.error.issues[0];
  const where = issue ? `${issue.path.join('.') || 'the file'} ${issue.message}` : 'it cannot be read';
  return refused('not_a_baton_export', `This file is not a whole board of Baton: ${where}. Export the board again.`);
}
