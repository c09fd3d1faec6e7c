import { act, cleanup, render } from '@testing-library/react';
import { useLayoutEffect } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { comparePlaced } from '@/lib/domain/placed';
import { StagedApp } from '@/lib/testing/simulation/staged-app';
import { createBoardCommands } from '../commands/board-commands';
import { CoreContext } from './core-context';
import { useBoard } from './use-streams';

/** What a person saw, one entry for each committed render in which something had changed: `A B | C` is two lists. */
let frames: string[];
let stage: StagedApp;
let cards: Record<'a' | 'b' | 'c', string>;

function Columns({ boardId }: { boardId: string }) {
  const { data } = useBoard(boardId);
  const lists = Object.values(data?.lists ?? {}).sort(comparePlaced);
  const drawn = lists
    .slice(0, 2)
    .map(({ id }) =>
      Object.values(data?.cards[id] ?? {})
        .filter(({ archivedAt }) => archivedAt === null)
        .sort(comparePlaced)
        .map(({ title }) => title)
        .join(' '),
    )
    .join(' | ');
  useLayoutEffect(() => {
    if (data && frames.at(-1) !== drawn) frames.push(drawn);
  });
  return <p>{drawn}</p>;
}

const wait = (ms = 50) => act(() => stage.clock.advance(ms));
const commands = () => createBoardCommands(stage.core, stage.app.boardId);
const listIds = () =>
  Object.values(stage.app.board.lists)
    .sort(comparePlaced)
    .map(({ id }) => id);
const list = (index: number) => listIds()[index] ?? '';

/** The other person does something; it is committed at once. */
function other(intent: Parameters<StagedApp['app']['write']>[2]): void {
  const { status } = stage.app.write(stage.otherId, stage.ids.next(), intent, null);
  if (status !== 200) throw new Error(`The app answered ${status}.`);
}

const move = (cardId: string, to: number, place: { afterId?: string; beforeId?: string } = {}) =>
  other({ kind: 'moveCard', boardId: stage.app.boardId, cardId, listId: list(to), ...place });

beforeEach(async () => {
  frames = [];
  stage = new StagedApp();
  const { boardId } = stage.app;
  const create = (title: string, index: number) => {
    const id = stage.ids.next();
    other({ kind: 'createCard', boardId, id, listId: list(index), title, labelIds: [], assigneeIds: [] });
    return id;
  };
  cards = { a: create('A', 0), b: create('B', 0), c: create('C', 1) };
  render(
    <CoreContext value={stage.core}>
      <Columns boardId={boardId} />
    </CoreContext>,
  );
  await act(() => stage.core.start());
  await wait(500);
  expect(frames).toEqual(['A B | C']);
});

afterEach(() => {
  stage.core.stop();
  cleanup();
});

describe('what is drawn, frame by frame', () => {
  it('a move is drawn once, when the event comes before its reply', async () => {
    stage.replies.isShut = true;
    act(() => void commands().moveCard(cards.a, { listId: list(1), afterId: cards.c }));
    await wait();
    expect(frames).toEqual(['A B | C', 'B | C A']);
    expect(stage.core.cache.pending.size).toBe(1);
    await act(async () => stage.replies.open());
    await wait();
    expect(frames).toEqual(['A B | C', 'B | C A']);
    expect(stage.core.unconfirmedCount).toBe(0);
  });

  it('a move is drawn once, when its reply comes before the event', async () => {
    stage.frames.isShut = true;
    act(() => void commands().moveCard(cards.a, { listId: list(1), afterId: cards.c }));
    await wait();
    expect(stage.core.unconfirmedCount).toBe(0);
    await act(async () => stage.frames.open());
    await wait();
    expect(frames).toEqual(['A B | C', 'B | C A']);
  });

  it('a refusal takes back the move, and nothing that others did meanwhile', async () => {
    const { boardId } = stage.app;
    stage.frames.isShut = true;
    stage.replies.isShut = true;
    other({ kind: 'archiveCard', boardId, cardId: cards.b });
    other({ kind: 'deleteCard', boardId, cardId: cards.b });
    act(() => void commands().moveCard(cards.b, { listId: list(1), afterId: cards.c }));
    await wait();
    const id = stage.ids.next();
    other({ kind: 'createCard', boardId, id, listId: list(0), title: 'D', labelIds: [], assigneeIds: [] });
    await act(async () => stage.replies.open());
    await wait();
    expect(frames).toEqual(['A B | C', 'A | C B', 'A B | C']);
    expect(stage.core.unconfirmedCount).toBe(0);
    expect(stage.core.rejections.all).toMatchObject([{ command: 'moveCard', id: cards.b }]);
    await act(async () => stage.frames.open());
    await wait();
    expect(frames.slice(3)).toEqual(['A D | C']);
  });

  it('others move the same card meanwhile: it jumps once to where the log has it, and never back', async () => {
    stage.frames.isShut = true;
    move(cards.a, 0, { afterId: cards.b });
    act(() => void commands().moveCard(cards.a, { listId: list(1), afterId: cards.c }));
    await wait();
    expect(frames).toEqual(['A B | C', 'B | C A']);
    await act(async () => stage.frames.open());
    await wait(2_000);
    expect(frames).toEqual(['A B | C', 'B | C A']);
    move(cards.a, 0, { beforeId: cards.b });
    await wait();
    expect(frames).toEqual(['A B | C', 'B | C A', 'A B | C']);
  });

  it('a snapshot that is on its way does not undo what is pending, nor what came after it was taken', async () => {
    stage.snapshots.isShut = true;
    act(() => stage.core.realtime.session(stage.app.boardStream)?.dispatch({ type: 'mustReload' }));
    stage.replies.isShut = true;
    act(() => void commands().moveCard(cards.a, { listId: list(1), afterId: cards.c }));
    move(cards.b, 1, { afterId: cards.c });
    await wait();
    expect(frames).toEqual(['A B | C', 'B | C A']);
    await act(async () => stage.snapshots.open());
    await wait();
    await act(async () => stage.replies.open());
    await wait(2_000);
    const repeated = frames.filter((frame, index) => frames.indexOf(frame) !== index);
    expect(repeated, 'no frame is shown twice').toEqual([]);
    expect(frames.at(-1)).toMatch(/^ \| C/);
    expect(
      frames.slice(1).every((frame) => /C.*A/.test(frame)),
      'A stays where it was dropped',
    ).toBe(true);
  });
});
