import * as z from 'zod/mini';
import { type Id, idSchema } from './primitives';

/** The four kinds of stream, in the order in which a command locks them. */
export const STREAM_KINDS = ['workspace', 'board', 'card', 'user'] as const;
export type StreamKind = (typeof STREAM_KINDS)[number];

/** A stream's name on the wire and in every store: `board:0192…`. */
export type StreamName = `${StreamKind}:${string}`;

export const streamNameSchema = z.custom<StreamName>(
  (value) => typeof value === 'string' && isStreamName(value),
  'must be workspace:, board:, card: or user: followed by a UUID in lower case',
);

export function isStreamName(text: string): text is StreamName {
  const colon = text.indexOf(':');
  const kind = text.slice(0, colon);
  const id = text.slice(colon + 1);
  return STREAM_KINDS.some((known) => known === kind) && idSchema.safeParse(id).data === id;
}

export function streamName(kind: StreamKind, id: Id): StreamName {
  return `${kind}:${id}`;
}

/** The parts of a name that is known to be valid. */
export function parseStreamName(name: StreamName): { kind: StreamKind; id: Id } {
  const colon = name.indexOf(':');
  return { kind: name.slice(0, colon) as StreamKind, id: name.slice(colon + 1) };
}

/** Lock order: workspace, board, card, user, then by id. Every command locks in this order, so deadlock is impossible. */
export function compareStreamNames(left: StreamName, right: StreamName): number {
  const a = parseStreamName(left);
  const b = parseStreamName(right);
  return STREAM_KINDS.indexOf(a.kind) - STREAM_KINDS.indexOf(b.kind) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
