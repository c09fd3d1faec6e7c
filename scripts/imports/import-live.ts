import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { countBoard } from '@/lib/domain/import/count-board';
import { type ImportCounts, type ImportReport, importReportSchema } from '@/lib/protocol/imports';
import { idSchema } from '@/lib/protocol/primitives';
import { problemSchema } from '@/lib/protocol/problems';
import { boardSnapshotSchema, cardSnapshotSchema, snapshotReplySchema } from '@/lib/protocol/snapshots';
import { PlainError } from '../plain-error';

/** A running Baton and an API token of somebody there. */
export interface LiveTarget {
  readonly url: string;
  readonly token: string;
}

export interface LiveImport {
  readonly counts: ImportCounts;
  readonly report: ImportReport;
  readonly boardUrl: string;
}

const workspaceReplySchema = z.object({ result: z.object({ workspace: z.object({ id: idSchema }) }) });
const importReplySchema = z.object({
  result: z.object({ board: z.object({ id: idSchema }), report: importReportSchema }),
});

/** Imports an export into a new workspace of a running Baton, as the app does, and counts what is on the board afterwards. */
export async function importLive(target: LiveTarget, exported: string, name: string): Promise<LiveImport> {
  const { result: made } = await call(target, workspaceReplySchema, '/api/workspaces', JSON.stringify({ name }));
  const path = `/api/workspaces/${made.workspace.id}`;
  const { result } = await call(target, importReplySchema, `${path}/imports`, exported);
  const { data: board } = await call(
    target,
    snapshotReplySchema(boardSnapshotSchema),
    `/api/boards/${result.board.id}`,
  );
  const cards = [];
  for (const { id } of board.cards) {
    cards.push((await call(target, snapshotReplySchema(cardSnapshotSchema), `/api/cards/${id}`)).data);
  }
  const boardUrl = `${target.url}/w/${made.workspace.id}/b/${result.board.id}`;
  return { counts: countBoard(board, cards), report: result.report, boardUrl };
}

/** A read, or with a body a write. What the app refuses is said in its own words. */
async function call<Schema extends z.ZodMiniType>(
  { url, token }: LiveTarget,
  schema: Schema,
  path: string,
  body?: string,
): Promise<z.output<Schema>> {
  const response = await fetch(url + path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    ...(body === undefined ? {} : { body }),
  });
  const answer: unknown = await response.json();
  if (response.ok) return schema.parse(answer);
  const problem = problemSchema.safeParse(answer);
  throw new PlainError(
    `${url} answered ${response.status}: ${problem.success ? problem.data.detail : 'no reason given'}`,
  );
}
