import type * as z from 'zod/mini';
import { boardEventSchema } from '../events/board-events';
import { cardEventSchema } from '../events/card-events';
import { userEventSchema } from '../events/user-events';
import { workspaceEventSchema } from '../events/workspace-events';
import { clientFrameSchema } from '../frames/client-frames';
import { presenceRequestSchema, streamRequestSchema } from '../frames/fallback';
import { serverFrameSchema } from '../frames/server-frames';
import { listRoutes } from '../http/routes';
import {
  boardSnapshotSchema,
  cardSnapshotSchema,
  inboxSnapshotSchema,
  snapshotReplySchema,
  workspaceSnapshotSchema,
} from '../snapshots';

/** What travels, by kind and name. */
export type Everything = Readonly<
  Record<'events' | 'frames' | 'snapshots' | 'commands', Record<string, z.ZodMiniType>>
>;

const textOf = (literal: unknown) => String((literal as z.ZodMiniLiteral<string>).def.values[0]);

function eventsOf(stream: string, schemas: readonly z.ZodMiniObject[]): [string, z.ZodMiniType][] {
  return schemas.map((schema) => [`${stream} ${textOf(schema.shape.name)}`, schema]);
}

function framesOf(side: string, schemas: readonly z.ZodMiniObject[]): [string, z.ZodMiniType][] {
  return schemas.map((schema) => [`${side} ${textOf(schema.shape.kind)}`, schema]);
}

/** Every schema of what travels: what golden files are kept of. */
export const EVERYTHING: Everything = {
  events: Object.fromEntries([
    ...eventsOf('workspace', workspaceEventSchema.def.options),
    ...eventsOf('board', boardEventSchema.def.options),
    ...eventsOf('card', cardEventSchema.def.options),
    ...eventsOf('user', userEventSchema.def.options),
  ]),
  frames: Object.fromEntries([
    ...framesOf('client', clientFrameSchema.def.options),
    ...framesOf('server', serverFrameSchema.def.options),
    ['client streamRequest', streamRequestSchema],
    ['client presenceRequest', presenceRequestSchema],
  ]),
  snapshots: {
    workspace: snapshotReplySchema(workspaceSnapshotSchema),
    board: snapshotReplySchema(boardSnapshotSchema),
    card: snapshotReplySchema(cardSnapshotSchema),
    inbox: snapshotReplySchema(inboxSnapshotSchema),
  },
  commands: Object.fromEntries(listRoutes().flatMap(({ name, body }) => (body ? [[name, body]] : []))),
};

export const KINDS = ['events', 'frames', 'snapshots', 'commands'] as const satisfies readonly (keyof Everything)[];
