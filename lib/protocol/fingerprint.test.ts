import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { boardEventSchema } from './events/board-events';
import { cardEventSchema } from './events/card-events';
import { userEventSchema } from './events/user-events';
import { workspaceEventSchema } from './events/workspace-events';
import { clientFrameSchema } from './frames/client-frames';
import { streamRequestSchema } from './frames/fallback';
import { serverFrameSchema } from './frames/server-frames';
import { PROTOCOL_HISTORY, PROTOCOL_VERSION } from './version';

/**
 * The fingerprint of everything that travels, by version. A schema change fails here until the version and its history
 * have moved (or, before the first release and for added fields alone, the fingerprint with a line of history).
 */
const FINGERPRINTS: Record<number, string> = {
  1: '6cbbeefc014cae7c',
};

it('[E6] the schemas are those of this protocol version', () => {
  const schemas = [
    boardEventSchema,
    cardEventSchema,
    userEventSchema,
    workspaceEventSchema,
    clientFrameSchema,
    serverFrameSchema,
    streamRequestSchema,
  ].map((schema) => z.toJSONSchema(schema, { unrepresentable: 'any', io: 'output' }));
  const fingerprint = createHash('sha256').update(JSON.stringify(schemas)).digest('hex').slice(0, 16);
  expect(fingerprint).toBe(FINGERPRINTS[PROTOCOL_VERSION]);
});

it('the history ends with the version that is spoken', () => {
  expect(PROTOCOL_HISTORY.at(-1)?.version).toBe(PROTOCOL_VERSION);
});
