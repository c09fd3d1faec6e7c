import { expect, it } from 'vitest';
import type { Envelope } from '@/lib/protocol/events/envelope';
import type { StreamName } from '@/lib/protocol/streams';
import { makeEvents, makeStream, TEST_EPOCH } from '@/lib/testing/make-event';
import { TailedStore } from './tailed-store';

function openStore() {
  const folded: Envelope[] = [];
  const heard: StreamName[] = [];
  const store = new TailedStore({
    positionOf: () => ({ epoch: TEST_EPOCH, seq: folded.length }),
    fold: (_stream, events) => {
      folded.push(...events);
      return [];
    },
    install: () => undefined,
    forget: () => undefined,
  });
  store.listen((stream) => heard.push(stream));
  return { store, folded, heard };
}
const head = (stream: StreamName, seq: number) => ({
  ...{ stream, epoch: TEST_EPOCH, seq, data: null },
  ...{ grant: 'a grant', grantExpiresAt: '2026-11-24T09:00:00.000Z' },
});

it('keeps of a stream that is only heard the position alone, and tells of what comes after it', () => {
  const { store, folded, heard } = openStore();
  const stream = makeStream();
  store.begin(stream);
  expect(store.positionOf(stream)).toBeNull();
  store.install(head(stream, 7));
  expect(heard).toEqual([]);
  expect(store.fold(stream, makeEvents(stream, [8, 9]))).toEqual([]);
  expect(store.positionOf(stream)).toEqual({ epoch: TEST_EPOCH, seq: 9 });
  // The log was too far ahead to be told: its new head is news as well.
  store.install(head(stream, 900));
  expect(heard).toEqual([stream, stream]);
  expect(folded).toEqual([]);
});

it('leaves a stream that is shown to the store of what is shown', () => {
  const { store, folded, heard } = openStore();
  const stream = makeStream();
  store.begin(stream);
  store.install(head(stream, 7));
  expect(store.end(stream)).toBe(true);
  store.fold(stream, makeEvents(stream, [1, 2]));
  expect(folded).toHaveLength(2);
  expect(store.positionOf(stream)).toEqual({ epoch: TEST_EPOCH, seq: 2 });
  expect(heard).toEqual([]);
});

it('says when a stream may not be heard any more', () => {
  const { store, heard } = openStore();
  const stream = makeStream();
  store.begin(stream);
  store.install(head(stream, 7));
  store.forget(stream, 'forbidden');
  expect(store.positionOf(stream)).toBeNull();
  expect(heard).toEqual([stream]);
});
