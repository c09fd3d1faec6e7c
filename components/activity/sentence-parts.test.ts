import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import type { ActivityNames } from '@/lib/domain/activity/activity-names';
import { tellEvent } from '@/lib/domain/activity/tell-event';
import type { Envelope } from '@/lib/protocol/events/envelope';
import { type StreamKind, streamName } from '@/lib/protocol/streams';
import { sentenceParts } from './sentence-parts';

const NOTHING_KNOWN: ActivityNames = {
  cards: new Map(),
  lists: new Map(),
  labels: new Map(),
  people: new Map(),
  boards: new Map(),
  parts: new Map(),
  comments: new Map(),
};
const file = resolve(import.meta.dirname, '../../lib/protocol/golden/v1/events.json');
const golden = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { whole: Envelope }>;
/** What follows from something else that is told, or is nobody's deed. */
const SILENT = [
  'workspace workspace.deleted',
  'workspace member.updated',
  'workspace board.created',
  'workspace board.updated',
  'workspace counts.changed',
  'card card.created',
];

it('every event of a workspace, board or card is told by a sentence that has all its facts, even where nothing is known any more', () => {
  const silent: string[] = [];
  for (const [key, { whole }] of Object.entries(golden)) {
    const kind = key.split(' ')[0] as StreamKind;
    if (kind === 'user') continue;
    const stream = streamName(kind, whole.stream.split(':')[1] ?? '');
    const told = tellEvent(NOTHING_KNOWN, { ...whole, stream, inverse: null });
    if (told.length === 0) silent.push(key);
    const parts = told.flatMap(sentenceParts);
    expect(
      parts.filter((part) => typeof part === 'string' && part.includes('{')),
      key,
    ).toEqual([]);
  }
  expect(silent.sort()).toEqual(SILENT.sort());
});
