'use client';

import { Check, Clock } from 'lucide-react';
import Link from 'next/link';
import { routes } from '@/components/routes';
import { common } from '@/components/strings/common';
import { inbox as words } from '@/components/strings/inbox';
import { Avatar } from '@/components/ui/avatar';
import { IconButton } from '@/components/ui/icon-button';
import { TimeAgo } from '@/components/ui/time-ago';
import type { Member, Notification } from '@/lib/protocol/things';

type NotificationRowProps = {
  notification: Notification;
  /** Undefined where the reader no longer shares a workspace with them. */
  actor: Member | undefined;
  place: string;
  onRead: () => void;
};

/** One notification: who, what, where, when. It leads to the card, and opening it marks it read. */
export function NotificationRow({ notification, actor, place, onRead }: NotificationRowProps) {
  const { kind, readAt, createdAt, workspaceId, boardId, cardId } = notification;
  const unread = readAt === null;
  return (
    <li className="relative flex min-h-14 items-center gap-3 px-4 py-2.5 transition-colors first:rounded-t-xl last:rounded-b-xl fine:hover:bg-hover">
      <span aria-hidden="true" className={`size-2 shrink-0 rounded-full ${unread ? 'bg-accent' : ''}`} />
      {kind === 'dueSoon' ? (
        <span className="grid size-8 shrink-0 place-items-center rounded-full bg-warn-soft text-warn-ink">
          <Clock aria-hidden="true" className="size-4" />
        </span>
      ) : (
        <Avatar person={actor ?? { name: common.unknownPerson, color: 'slate' }} size="md" decorative />
      )}
      <div className="min-w-0 grow">
        <Link
          href={routes.card(workspaceId, boardId, cardId)}
          onClick={() => {
            if (unread) onRead();
          }}
          className={`block rounded-sm text-base after:absolute after:inset-0 ${unread ? 'font-medium' : 'text-ink-2'}`}
        >
          {unread ? <span className="sr-only">{words.unread}: </span> : null}
          {words.kinds[kind](actor?.name ?? common.unknownPerson)} {place}
        </Link>
        <p className="text-sm text-ink-3">
          <TimeAgo at={createdAt} />
        </p>
      </div>
      {unread ? (
        <IconButton label={words.markRead} className="relative" onClick={onRead}>
          <Check aria-hidden="true" />
        </IconButton>
      ) : (
        <span aria-hidden="true" className="size-8 coarse:size-11" />
      )}
    </li>
  );
}
