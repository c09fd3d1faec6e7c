import * as z from 'zod/mini';
import {
  IMPORT_LINES_TYPE,
  type ImportProgress,
  type ImportReport,
  importLineSchema,
  importReportSchema,
} from '@/lib/protocol/imports';
import { type Id, idSchema } from '@/lib/protocol/primitives';
import { problemSchema } from '@/lib/protocol/problems';
import { NetworkError, ProblemError, UnreadableReplyError } from './errors';

export interface Imported {
  readonly board: { readonly id: Id; readonly title: string };
  readonly report: ImportReport;
}

export interface TrelloUpload {
  readonly workspaceId: Id;
  /** The export as it was downloaded from Trello; it goes out unread. */
  readonly file: Blob;
  /** The same file with the same key is the same import. */
  readonly key: Id;
  readonly onProgress: (progress: ImportProgress) => void;
}

const importedSchema = z.object({
  board: z.object({ id: idSchema, title: z.string() }),
  report: importReportSchema,
});

/**
 * Sends an export and follows its import. By XMLHttpRequest, because only that tells how much of a large file has gone up.
 * Rejects with `ProblemError` (nothing was imported), `NetworkError` or `UnreadableReplyError`.
 */
export function importTrello({ workspaceId, file, key, onProgress }: TrelloUpload): Promise<Imported> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/workspaces/${workspaceId}/imports`);
    request.setRequestHeader('accept', IMPORT_LINES_TYPE);
    request.setRequestHeader('content-type', 'application/json');
    request.setRequestHeader('idempotency-key', key);
    request.upload.onprogress = ({ loaded, total }) => onProgress({ stage: 'receiving', done: loaded, total });
    request.onprogress = () => {
      const line = completeLines(request.responseText).at(-1);
      const parsed = line === undefined ? null : importLineSchema.safeParse(line);
      if (parsed?.success && 'progress' in parsed.data) onProgress(parsed.data.progress);
    };
    request.onerror = () => reject(new NetworkError('The app could not be reached.'));
    request.onload = () => {
      try {
        resolve(readOutcome(request));
      } catch (error) {
        reject(error);
      }
    };
    request.send(file);
  });
}

function readOutcome(request: XMLHttpRequest): Imported {
  // Refused before the first line: an ordinary problem.
  if (request.getResponseHeader('content-type')?.includes('application/problem+json')) {
    throw new ProblemError(problemSchema.parse(JSON.parse(request.responseText)));
  }
  const last = importLineSchema.safeParse(completeLines(`${request.responseText}\n`).at(-1));
  if (!last.success || 'progress' in last.data) throw new NetworkError('The answer was cut.');
  if ('problem' in last.data) throw new ProblemError(last.data.problem);
  const imported = importedSchema.safeParse(last.data.reply.result);
  if (imported.success) return imported.data;
  throw new UnreadableReplyError('The import answered in another form.', { cause: imported.error });
}

/** The lines that have come whole; the last one may still be on its way. */
function completeLines(text: string): unknown[] {
  const lines = text.split('\n').slice(0, -1);
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line));
}
