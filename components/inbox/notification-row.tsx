'use client';

import { Check, Clock, Inbox } from 'lucide-react';
import type { ReactNode } from 'react';
import { commentAnchor } from '@/components/card/comment-anchor';
import { routes } from '@/components/routes';
import { common } from '@/components/strings/common';
import { inbox as words } from '@/components/strings/inbox';
import { AppLink } from '@/components/ui/app-link';
import { Avatar } from '@/components/ui/avatar';
import { BoardMark } from '@/components/ui/board-mark';
import { IconButton } from '@/components/ui/icon-button';
import { shortTime } from '@/components/ui/relative-date';
import { TimeAgo } from '@/components/ui/time-ago';
import { isUnread, shownSince } from '@/lib/domain/inbox/inbox-state';
import type { NotificationCard, NotificationCards } from '@/lib/protocol/notification-cards';
import type { Notification } from '@/lib/protocol/things';

type NotificationRowProps = {
  notification: Notification;
  /** Undefined while it is loaded; null where the reader may not see it any more. */
  card: NotificationCard | null | undefined;
  actor: NotificationCards['people'][number] | undefined;
  onRead: () => void;
  onReturn: () => void;
  /** The button that puts it off. */
  snooze: ReactNode;
};

/** One notification: who, what, where, when. It leads to the card, wherever that is today, and opening it marks it read. */
export function NotificationRow({ notification, card, actor, onRead, onReturn, snooze }: NotificationRowProps) {
  const { id, kind, snoozedUntil } = notification;
  const unread = isUnread(notification);
  const who = actor?.name ?? common.unknownPerson;
  const what = card ? words.card(card.title) : card === null ? words.goneCard : words.aCard;
  return (
    <li
      data-notification-id={id}
      className="relative flex min-h-14 items-center gap-3 px-4 py-2.5 transition-colors first:rounded-t-xl last:rounded-b-xl max-sm:gap-2.5 max-sm:px-3 fine:hover:bg-hover"
    >
      <span aria-hidden="true" className={`size-2 shrink-0 rounded-full ${unread ? 'bg-accent' : ''}`} />
      {kind === 'dueSoon' ? (
        <span className="grid size-8 shrink-0 place-items-center rounded-full bg-warn-soft text-warn-ink">
          <Clock aria-hidden="true" className="size-4" />
        </span>
      ) : (
        <Avatar person={actor ?? { name: who, color: 'slate' }} size="md" decorative />
      )}
      <div className="min-w-0 grow">
        <AppLink
          href={addressOf(notification, card)}
          onClick={() => {
            if (unread) onRead();
          }}
          className={`block break-words rounded-sm text-base after:absolute after:inset-0 ${unread ? 'font-medium' : 'text-ink-2'}`}
        >
          {unread ? <span className="sr-only">{words.unread}: </span> : null}
          {capitalized(words.kinds[kind](who, what))}
        </AppLink>
        <p className="mt-0.5 flex min-w-0 items-center gap-1.5 text-sm text-ink-3">
          {card ? (
            <>
              <BoardMark color={card.board.color} className="size-3 shrink-0" />
              <bdi className="truncate">{card.board.title}</bdi>
              <span aria-hidden="true">·</span>
            </>
          ) : null}
          {snoozedUntil ? (
            <span className="shrink-0">{words.snooze.until(shortTime(new Date(snoozedUntil)))}</span>
          ) : (
            <TimeAgo at={shownSince(notification)} className="shrink-0" />
          )}
        </p>
      </div>
      <div className="flex shrink-0 items-center">
        {unread ? (
          <IconButton label={words.markRead} shortcut="r" className="relative" onClick={onRead}>
            <Check aria-hidden="true" />
          </IconButton>
        ) : null}
        {snoozedUntil ? (
          <IconButton label={words.snooze.bringBack} className="relative" onClick={onReturn}>
            <Inbox aria-hidden="true" />
          </IconButton>
        ) : null}
        {snooze}
      </div>
    </li>
  );
}

function addressOf(
  { workspaceId, boardId, cardId, commentId }: Notification,
  card: NotificationCard | null | undefined,
) {
  const address = card
    ? routes.card(card.workspaceId, card.board.id, cardId)
    : routes.card(workspaceId, boardId, cardId);
  return commentId ? `${address}#${commentAnchor(commentId)}` : address;
}

function capitalized(sentence: string): string {
  return sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1);
}
