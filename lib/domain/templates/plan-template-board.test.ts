import { v7 as uuid } from 'uuid';
import { describe, expect, it } from 'vitest';
import { BOARD_TEMPLATES } from '@/lib/protocol/board-templates';
import { boardSnapshotSchema } from '@/lib/protocol/snapshots';
import { makeBoard } from '@/lib/testing/things';
import { TEMPLATE_CONTENTS } from './board-templates';
import { planTemplateBoard } from './plan-template-board';

const now = '2026-11-24T12:00:00.000Z';

describe.each(BOARD_TEMPLATES)('%s', (template) => {
  const { workspaceId: _workspace, version: _version, ...fields } = makeBoard();
  const whole = planTemplateBoard(template, fields, { newId: uuid, now, createdById: uuid() });
  const content = TEMPLATE_CONTENTS[template];

  it('is a board as the protocol has it, with its lists and cards in order', () => {
    const snapshot = { ...whole, board: { ...whole.board, workspaceId: uuid(), version: 1 }, members: [] };
    expect(boardSnapshotSchema.parse(snapshot).lists.map(({ title }) => title)).toEqual(
      content.lists.map(({ title }) => title),
    );
    const sorted = [...whole.lists].sort((a, b) => (a.position < b.position ? -1 : 1));
    expect(sorted).toEqual(whole.lists);
    expect(whole.cards.map(({ number }) => number)).toEqual(whole.cards.map((_, at) => at + 1));
    expect(whole.board.lastCardNumber).toBe(whole.cards.length);
  });

  it('has only labels that it defines, and every step that its tiles count', () => {
    const names = content.labels.map(({ name }) => name);
    for (const card of content.lists.flatMap(({ cards }) => cards))
      expect(names).toEqual(expect.arrayContaining([...(card.labels ?? [])]));
    const worn = whole.cards.flatMap(({ labelIds }) => labelIds);
    expect(worn).toHaveLength(content.lists.flatMap(({ cards }) => cards).flatMap(({ labels = [] }) => labels).length);
    const counted = whole.cards.reduce((sum, { checklistTotal }) => sum + checklistTotal, 0);
    expect(whole.items).toHaveLength(counted);
  });
});
