'use client';

import { Plus } from 'lucide-react';
import { routes } from '@/components/routes';
import { SyncBadge } from '@/components/shell/sync-badge';
import { TopBar } from '@/components/shell/top-bar';
import { sharing as words } from '@/components/strings/sharing';
import { shell } from '@/components/strings/shell';
import { ButtonLink } from '@/components/ui/button-link';
import { Page } from '@/components/ui/page';
import type { SyncState } from '@/lib/browser/realtime/sync-state';
import { BoardGrid } from './board-grid';
import type { HomeBoard } from './board-tile';

/** The home of somebody who belongs to no workspace here: the boards that are shared with them, as they come and go. */
export function SharedHome({ boards, sync }: { boards: readonly HomeBoard[]; sync: SyncState }) {
  return (
    <>
      <TopBar
        title={<h1 className="truncate text-lg font-semibold">{words.sharedWithYou}</h1>}
        sync={<SyncBadge state={sync} />}
        actions={
          <ButtonLink href={routes.newWorkspace} icon={<Plus aria-hidden="true" />}>
            {shell.workspace.create}
          </ButtonLink>
        }
      />
      <Page>
        <BoardGrid title={words.sharedHint} boards={boards} />
      </Page>
    </>
  );
}
