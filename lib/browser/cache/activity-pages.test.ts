import { v7 as uuid } from 'uuid';
import { expect, it } from 'vitest';
import type { ActivityEntry, ActivityPage } from '@/lib/protocol/activity';
import { streamName } from '@/lib/protocol/streams';
import { withNews } from './activity-pages';

const entry = (): ActivityEntry => ({
  id: uuid(),
  stream: streamName('board', uuid()),
  at: '2026-11-24T09:00:00.000Z',
  actor: null,
  board: null,
  told: [{ verb: 'commentDeleted', facts: {} }],
});
const kept = (...pages: ActivityPage[]) => ({ pages, pageParams: pages.map(({ next }) => next ?? undefined) });

it('puts news before what is kept, once, and begins anew where more came than a page holds', () => {
  const [a, b, c, d] = [entry(), entry(), entry(), entry()];
  const before = kept({ entries: [b, c], next: 'older' }, { entries: [d], next: null });
  const shown = (fresh: ActivityPage) => withNews(before, fresh).pages.map(({ entries }) => entries);
  expect(shown({ entries: [a, b], next: 'older' })).toEqual([[a, b, c], [d]]);
  expect(withNews(before, { entries: [b, c], next: 'older' })).toBe(before);
  const far = { entries: [entry(), entry()], next: 'between' };
  expect(withNews(before, far).pages).toEqual([far]);
  expect(shown({ entries: [a], next: null })).toEqual([[a, b, c], [d]]);
});
