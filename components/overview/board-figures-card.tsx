import { routes } from '@/components/routes';
import { overview as words } from '@/components/strings/overview';
import { AppLink } from '@/components/ui/app-link';
import { Badge } from '@/components/ui/badge';
import { BoardMark } from '@/components/ui/board-mark';
import type { BoardFigures } from '@/lib/protocol/overview';
import type { Id } from '@/lib/protocol/primitives';

/** How one board stands: what is open and late, list by list. */
export function BoardFiguresCard({ workspaceId, board }: { workspaceId: Id; board: BoardFigures }) {
  const all = board.open + board.done;
  const most = Math.max(1, ...board.lists.map(({ open, done }) => open + done));
  return (
    <li className="rounded-xl bg-surface p-4 shadow-card">
      <div className="flex items-center gap-2">
        <BoardMark color={board.color} />
        <AppLink
          dir="auto"
          href={routes.board(workspaceId, board.id)}
          className="min-w-0 grow truncate rounded-sm font-medium text-base underline-offset-2 fine:hover:underline"
        >
          {board.title}
        </AppLink>
        {board.overdue > 0 ? <Badge tone="danger">{words.late(board.overdue)}</Badge> : null}
      </div>
      <p className="mt-1 text-sm text-ink-3">
        {words.open(board.open)} · {words.doneShare(board.done, all)}
      </p>
      {board.lists.length === 0 ? <p className="mt-3 text-sm text-ink-3">{words.noLists}</p> : null}
      <ul aria-label={words.lists(board.title)} className="mt-3 list-none space-y-2 p-0">
        {board.lists.map((list) => (
          <li key={list.id} className="grid grid-cols-[minmax(0,7rem)_1fr_2rem] items-center gap-3 text-sm">
            <bdi className="truncate">{list.title}</bdi>
            <span aria-hidden="true" className="flex h-2 overflow-hidden rounded-full bg-sunken">
              <span className="bg-accent" style={{ width: `${(list.open / most) * 100}%` }} />
              <span className="bg-accent/40" style={{ width: `${(list.done / most) * 100}%` }} />
            </span>
            <span className="text-right text-ink-2 tabular-nums">{list.open + list.done}</span>
          </li>
        ))}
      </ul>
    </li>
  );
}
