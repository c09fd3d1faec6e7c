'use client';

import { LogOut, UserPlus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { lazy, useMemo, useState } from 'react';
import { useBoardContext } from '@/components/board/board-context';
import { explain } from '@/components/explain';
import { routes } from '@/components/routes';
import { type AppCommand, useCommands } from '@/components/shell/command-registry';
import { board as boardWords } from '@/components/strings/board';
import { sharing as words } from '@/components/strings/sharing';
import { IconButton } from '@/components/ui/icon-button';
import { LazyAlertDialog } from '@/components/ui/lazy-alert-dialog';
import { OpenedOnDemand } from '@/components/ui/on-demand';
import { useInbox } from '@/lib/browser/hooks/use-streams';
import type { Board } from '@/lib/protocol/things';

const ShareDialog = lazy(() => import('./share-dialog').then((module) => ({ default: module.ShareDialog })));

/** Opens who is on the board, and lets those leave it who are here by a role on the board itself. */
export function ShareButton({ board }: { board: Board }) {
  const router = useRouter();
  const { boardId, meId, commands } = useBoardContext();
  const [open, setOpen] = useState(false);
  const [leaving, setLeaving] = useState(false);
  // The person's own stream lists exactly the boards that no workspace shows them.
  const isOwnBoard = useInbox().data?.privateBoards[boardId] !== undefined;
  const mayLeave = isOwnBoard && board.archivedAt === null;

  useCommands(
    useMemo<AppCommand[]>(() => {
      const share = {
        id: 'board.share',
        group: boardWords.menu,
        label: words.openLong,
        icon: <UserPlus aria-hidden="true" />,
        run: () => setOpen(true),
      };
      const leave = {
        id: 'board.leave',
        group: boardWords.menu,
        label: words.leave,
        icon: <LogOut aria-hidden="true" />,
        run: () => setLeaving(true),
      };
      return mayLeave ? [share, leave] : [share];
    }, [mayLeave]),
  );

  return (
    <>
      <IconButton label={words.openLong} onClick={() => setOpen(true)}>
        <UserPlus aria-hidden="true" />
      </IconButton>
      <OpenedOnDemand open={open}>
        <ShareDialog
          board={board}
          open={open}
          onOpenChange={setOpen}
          onLeave={mayLeave ? () => setLeaving(true) : undefined}
        />
      </OpenedOnDemand>
      <LazyAlertDialog
        danger
        open={leaving}
        onOpenChange={setLeaving}
        title={words.leaveTitle}
        description={words.leaveDetail}
        confirm={words.leave}
        explain={explain}
        onConfirm={async () => {
          if (!meId) return;
          await commands.removeBoardMember(meId, null);
          router.replace(routes.appAfterLeaving(boardId));
        }}
      />
    </>
  );
}
