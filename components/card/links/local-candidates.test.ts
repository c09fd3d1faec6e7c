import { expect, it } from 'vitest';
import { toBoardState } from '@/lib/domain/board/board-state';
import { makeBoard, makeList, makeTile } from '@/lib/testing/things';
import { localCandidates } from './local-candidates';

it('finds by words in the title, by number with and without #, and leaves out what is archived', () => {
  const list = makeList();
  const tile = (number: number, title: string, more = {}) => makeTile({ listId: list.id, number, title, ...more });
  const cards = [
    tile(1, 'Paint the door'),
    tile(2, 'Buy paint'),
    tile(12, 'Order 1'),
    tile(4, 'Old paint', { archivedAt: '2026-11-24T09:00:00.000Z' }),
  ];
  const board = toBoardState({ board: makeBoard(), lists: [list], cards, labels: [], members: [] });
  const found = (text: string) => localCandidates(board, text).map(({ number }) => number);
  expect(found('PAINT')).toEqual([2, 1]);
  expect(found('#1')).toEqual([1]);
  expect(found('1')).toEqual([1, 12]);
  expect(found(' ')).toEqual([12, 2, 1]);
  expect(localCandidates(undefined, 'x')).toEqual([]);
});
