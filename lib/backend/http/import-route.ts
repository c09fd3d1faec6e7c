import { boardCreators } from '@/lib/backend/commands/allow';
import { importBoard } from '@/lib/backend/commands/import-board';
import type { CommandReply } from '@/lib/backend/commands/kernel/command';
import { executeCommand } from '@/lib/backend/commands/kernel/execute-command';
import { Refusal, refuse } from '@/lib/backend/commands/kernel/refusal';
import { refusingCommand } from '@/lib/backend/commands/kernel/refusing-command';
import { planImport } from '@/lib/backend/commands/plan-import';
import { readAccess } from '@/lib/backend/queries/read-access';
import { IMPORT_LINES_TYPE, type ImportProgress, MAX_IMPORT_BYTES } from '@/lib/protocol/imports';
import type { Id } from '@/lib/protocol/primitives';
import { commandResponse } from './command-route';
import type { Exchange, RouteHandler } from './exchange';
import { handle } from './handle';
import { idParams } from './id-params';
import { readIdempotency } from './idempotency';
import { importLines } from './import-lines';
import { parseParams } from './parse-input';
import { checkRateLimit } from './rate-limits';
import { parseJson, readBody } from './read-body';
import { takeTurn } from './take-turn';

type OnProgress = (progress: ImportProgress) => void;

/** The import of a Trello export, which is the whole body. With `Accept: application/x-ndjson` the reply tells how far it is, line by line. */
export const importRoute: RouteHandler = handle(
  'required',
  async (exchange, context) => {
    const { workspaceId } = parseParams(idParams('workspaceId'), await context.params);
    await checkRateLimit(exchange, 'import');
    await checkMayImport(exchange, workspaceId);
    const text = await readBody(exchange.request, MAX_IMPORT_BYTES);
    const work = (onProgress: OnProgress) => takeTurn(() => importText(exchange, workspaceId, text, onProgress));
    const wantsLines = exchange.request.headers.get('accept')?.includes(IMPORT_LINES_TYPE) === true;
    return wantsLines ? importLines(work, exchange.log) : commandResponse(await work(() => {}));
  },
  { kind: 'write', command: importBoard.name },
);

/** Asked before the file is read, and again by the command: nobody shall make us read a large file for nothing. */
async function checkMayImport({ runtime, caller }: Exchange, workspaceId: Id): Promise<void> {
  const { access } = await readAccess(runtime.database.prisma, caller.userId, { workspaceId });
  if (!boardCreators(access)) refuse('forbidden', 'You may not create boards in this workspace.');
}

async function importText(
  exchange: Exchange,
  workspaceId: Id,
  text: string,
  onProgress: OnProgress,
): Promise<CommandReply> {
  const { request, runtime } = exchange;
  const command = readIdempotency(exchange, text);
  onProgress({ stage: 'reading', done: 0, total: 0 });
  try {
    const plan = await planImport(runtime.database, workspaceId, parseJson(request, text));
    return await executeCommand(runtime, importBoard, command, { workspaceId, plan, onProgress });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return await executeCommand(runtime, refusingCommand, command, error);
  }
}
