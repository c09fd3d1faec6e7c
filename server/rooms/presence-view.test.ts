import { describe, expect, test } from 'vitest';
import type { PresenceEntry } from '@/lib/backend/bus/ports';
import { NOBODY, presenceChangeFrame, presenceStateFrame, toPresenceView } from './presence-view';

const STREAM = 'board:x';
const entry = (userId: string, connectionId: string, state: PresenceEntry['state'] = {}): PresenceEntry => ({
  userId,
  connectionId,
  clock: 1,
  state,
});
const crowd = (count: number) =>
  toPresenceView(Array.from({ length: count }, (_, index) => entry(`u${index}`, `c${index}`)));

describe('[P2] persons', () => {
  test('one person with three tabs is one person with three states', () => {
    const view = toPresenceView([
      entry('ana', '3'),
      entry('ana', '1', { cardId: 'a' }),
      entry('bo', '9'),
      entry('ana', '2'),
    ]);
    expect(presenceStateFrame(STREAM, view)).toEqual({
      kind: 'presence.state',
      stream: STREAM,
      members: [
        { userId: 'ana', states: [{ cardId: 'a' }, {}, {}] },
        { userId: 'bo', states: [{}] },
      ],
      count: 2,
    });
  });

  test('a tab that closes updates its person, the last one ends the presence', () => {
    const three = toPresenceView([entry('ana', '1'), entry('ana', '2'), entry('bo', '9')]);
    const two = toPresenceView([entry('ana', '1'), entry('bo', '9')]);
    const one = toPresenceView([entry('bo', '9')]);
    expect(presenceChangeFrame(STREAM, three, two)).toMatchObject({
      joined: [],
      updated: [{ userId: 'ana' }],
      left: [],
    });
    expect(presenceChangeFrame(STREAM, two, one)).toMatchObject({ joined: [], updated: [], left: ['ana'], count: 1 });
    expect(presenceChangeFrame(STREAM, NOBODY, one)).toMatchObject({ joined: [{ userId: 'bo' }], count: 1 });
  });

  test('the order of the entries is no change', () => {
    const entries = [entry('ana', '1', { typing: true }), entry('ana', '2')];
    expect(presenceChangeFrame(STREAM, toPresenceView(entries), toPresenceView(entries.toReversed()))).toBeNull();
  });
});

describe('[P3] large rooms', () => {
  test('above 200 people the number alone is told', () => {
    expect(presenceStateFrame(STREAM, crowd(200))).toMatchObject({ count: 200 });
    expect(presenceStateFrame(STREAM, crowd(201))).toEqual({
      kind: 'presence.state',
      stream: STREAM,
      members: [],
      count: 201,
    });
    expect(presenceChangeFrame(STREAM, crowd(201), crowd(202))).toEqual({
      kind: 'presence.diff',
      stream: STREAM,
      joined: [],
      updated: [],
      left: [],
      count: 202,
    });
    expect(presenceChangeFrame(STREAM, crowd(201), crowd(201))).toBeNull();
  });

  test('crossing the border is a whole state, either way', () => {
    expect(presenceChangeFrame(STREAM, crowd(200), crowd(201))).toMatchObject({ kind: 'presence.state', members: [] });
    const back = presenceChangeFrame(STREAM, crowd(201), crowd(200));
    expect(back).toMatchObject({ kind: 'presence.state', count: 200 });
    expect(back?.kind === 'presence.state' && back.members).toHaveLength(200);
  });
});
