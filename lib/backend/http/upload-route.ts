import { v7 as uuidv7 } from 'uuid';
import { addFile } from '@/lib/backend/commands/add-file';
import { editors } from '@/lib/backend/commands/allow';
import type { CommandReply } from '@/lib/backend/commands/kernel/command';
import { executeCommand } from '@/lib/backend/commands/kernel/execute-command';
import { refuse } from '@/lib/backend/commands/kernel/refusal';
import { atTile } from '@/lib/backend/commands/locate';
import { newId } from '@/lib/backend/commands/new-id';
import { isTypeTaken, sniffType } from '@/lib/backend/files/sniff-type';
import { readAccess } from '@/lib/backend/queries/read-access';
import { safeFileName } from '@/lib/domain/card/safe-file-name';
import type { Id } from '@/lib/protocol/primitives';
import { uploadQuerySchema } from '@/lib/protocol/uploads';
import { commandResponse } from './command-route';
import type { Exchange, RouteHandler } from './exchange';
import { handle } from './handle';
import { idParams } from './id-params';
import { readIdempotency } from './idempotency';
import { parseInput, parseParams } from './parse-input';
import { checkRateLimit } from './rate-limits';
import { readBytes } from './read-body';

/** A file for a card, which is the whole body. Bytes first, then the command that shows them: a reader never meets a file that is not there. */
export const uploadRoute: RouteHandler = handle(
  'required',
  async (exchange, context) => {
    const { request, url, runtime } = exchange;
    const { cardId } = parseParams(idParams('cardId'), await context.params);
    await checkRateLimit(exchange, 'upload');
    const { id = newId(), name } = parseInput(uploadQuerySchema, Object.fromEntries(url.searchParams));
    await checkMayUpload(exchange, cardId);
    const { maxBytes, types } = runtime.config.uploads;
    const bytes = await readBytes(request, maxBytes);
    const contentType = await sniffType(bytes);
    if (!isTypeTaken(contentType, types)) {
      refuse(
        'unsupported_media_type',
        `Files of the type ${contentType} are not taken here, only ${types.join(', ')}.`,
      );
    }
    const file = { cardId, id, name: safeFileName(name), contentType, size: bytes.byteLength };
    return commandResponse(await store(exchange, file, bytes));
  },
  { kind: 'write', command: addFile.name, query: uploadQuerySchema },
);

/** Asked before the file is read, and again by the command: nobody shall make us read a large file for nothing. */
async function checkMayUpload({ runtime, caller }: Exchange, cardId: Id): Promise<void> {
  const { prisma } = runtime.database;
  const { access } = await readAccess(prisma, caller.userId, (await atTile(prisma, cardId)).scope);
  if (!editors(access)) refuse('forbidden', 'You may not change this board.');
}

type NewFile = { cardId: Id; id: Id; name: string; contentType: string; size: number };

async function store(exchange: Exchange, file: NewFile, bytes: Uint8Array): Promise<CommandReply> {
  const { runtime, log } = exchange;
  const command = readIdempotency(exchange, bytes);
  const storedKey = uuidv7();
  // The row before the bytes, so that what is never shown is found and taken away.
  await runtime.database.prisma.storedFile.create({ data: { key: storedKey } });
  await runtime.files.put(storedKey, bytes);
  const reply = await executeCommand(runtime, addFile, command, { ...file, storedKey });
  if (reply.status >= 400 || reply.replayed) {
    await runtime.files.remove(storedKey).then(
      () => runtime.database.prisma.storedFile.deleteMany({ where: { key: storedKey } }),
      (error: unknown) => log.warn({ err: error, storedKey }, 'an upload that nobody shows stays until it is swept'),
    );
  }
  return reply;
}
