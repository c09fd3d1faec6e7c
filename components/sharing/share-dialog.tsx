'use client';

import { Link2, LogOut } from 'lucide-react';
import { useBoardContext } from '@/components/board/board-context';
import { explain } from '@/components/explain';
import { sharing as words } from '@/components/strings/sharing';
import { workspace as workspaceWords } from '@/components/strings/workspace';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Select } from '@/components/ui/select';
import { toast } from '@/components/ui/toast';
import { useBoardMembers, useWorkspace } from '@/lib/browser/hooks/use-streams';
import { visibilitySchema } from '@/lib/protocol/roles';
import type { Board } from '@/lib/protocol/things';
import { BoardGuests } from './board-guests';
import { BoardPeople } from './board-people';
import { copyBoardLink } from './copy-board-link';
import { sharedPeople } from './shared-people';

const { visibilities } = workspaceWords.createBoard;

type ShareDialogProps = {
  board: Board;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Absent for those who are here through their workspace alone. */
  onLeave: (() => void) | undefined;
};

/** Who sees the board, as what, and how others come to it. */
export function ShareDialog({ board, open, onOpenChange, onLeave }: ShareDialogProps) {
  const { workspaceId, boardId, meId, canManage, commands } = useBoardContext();
  const members = useBoardMembers(boardId);
  const workspace = useWorkspace(workspaceId);
  const colleagues = workspace.data?.members;
  const { visibility, archivedAt } = board;
  const people = sharedPeople(members, colleagues, visibility);
  const guests = people.filter(({ workspaceRole }) => workspaceRole === null).length;
  const mayManage = canManage && archivedAt === null;
  const ownRole = (meId && members[meId]?.role) || null;
  const addable = Object.values(colleagues ?? {})
    .filter(({ userId }) => !members[userId])
    .sort((a, b) => a.name.localeCompare(b.name));

  function whoSees(): string {
    if (visibility === 'private') return words.seenBy.private(people.length);
    return workspace.data ? words.seenBy.workspace(workspace.data.workspace.name, guests) : words.seenBy.guest;
  }

  return (
    <Dialog
      title={words.title(board.title)}
      description={whoSees()}
      open={open}
      onOpenChange={onOpenChange}
      footer={
        <div className="flex w-full flex-wrap items-center justify-between gap-2 border-t border-line pt-5">
          <Button icon={<Link2 aria-hidden="true" />} onClick={() => void copyBoardLink(workspaceId, boardId)}>
            {words.link}
          </Button>
          {onLeave ? (
            <Button variant="ghost" icon={<LogOut aria-hidden="true" />} onClick={onLeave}>
              {words.leave}
            </Button>
          ) : null}
        </div>
      }
    >
      <div className="grid gap-6 pb-4">
        {mayManage ? (
          <Select
            label={words.visibility}
            value={visibility}
            onValueChange={(next) =>
              void commands.updateBoard({ visibility: next }).catch((reason: unknown) => toast.error(explain(reason)))
            }
            options={visibilitySchema.options.map((value) => ({
              value,
              label: visibilities[value].name,
              hint: visibilities[value].hint,
            }))}
          />
        ) : null}
        <BoardPeople
          people={people}
          addable={mayManage && visibility === 'private' ? addable : undefined}
          visibility={visibility}
          ownRole={mayManage ? ownRole : null}
          meId={meId}
        />
        {mayManage ? <BoardGuests boardId={boardId} peopleCount={people.length} /> : null}
      </div>
    </Dialog>
  );
}
