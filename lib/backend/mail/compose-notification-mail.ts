import { createHash } from 'node:crypto';
import { assertNever } from '@/lib/domain/assert-never';
import type { Id } from '@/lib/protocol/primitives';
import type { NotificationKind } from '@/lib/protocol/things';
import type { Mail } from './create-mailer';
import { escapeHtml } from './escape-html';
import { inOneLine } from './in-one-line';

/** One thing to be told by mail, with what its ids stand for. */
export interface MailedThing {
  readonly id: Id;
  readonly kind: NotificationKind;
  readonly actorName: string | null;
  readonly cardId: Id;
  readonly cardTitle: string;
  readonly boardId: Id;
  readonly boardTitle: string;
  readonly workspaceId: Id;
  readonly commentId: Id | null;
  /** What the comment says; null where there is none. */
  readonly comment: string | null;
}

export interface Addressee {
  readonly name: string;
  readonly address: string;
}

const TITLE_IN_SUBJECT = 80;
const COMMENT_IN_MAIL = 600;
const BODY_STYLE = 'font:15px/1.5 system-ui,sans-serif;color:#1f2328;max-width:560px;margin:0 auto;padding:24px';
const QUOTE_STYLE = 'margin:8px 0 0;padding-left:12px;border-left:3px solid #d0d7de;color:#57606a;white-space:pre-wrap';
const SMALL_STYLE = 'margin-top:24px;font-size:13px;color:#57606a';

/** One mail of everything that waits for a person: as plain text, and the same as HTML in which nothing that people wrote is markup. */
export function composeNotificationMail(to: Addressee, things: readonly MailedThing[], appUrl: string): Mail {
  const preferences = new URL('/account#notifications', appUrl).href;
  const told = things.map((thing) => ({ ...tellOf(thing), href: addressOf(thing, appUrl) }));
  const first = things[0];
  const subject =
    things.length === 1 && first
      ? sentenceOf(first, shortened(first.cardTitle, TITLE_IN_SUBJECT))
      : `${things.length} things for you on Baton`;
  const why = 'You get this because you want to hear of it by mail.';
  const text = [
    ...told.map(({ sentence, place, comment, href }) =>
      [sentence, place, ...(comment ? [quoted(comment)] : []), href].join('\n'),
    ),
    `-- \n${why} Change that: ${preferences}`,
  ].join('\n\n');
  const items = told.map(
    ({ sentence, place, comment, href }) =>
      `<li style="margin:0 0 20px"><a href="${escapeHtml(href)}">${escapeHtml(sentence)}</a><br>${escapeHtml(place)}${
        comment ? `<blockquote style="${QUOTE_STYLE}">${escapeHtml(comment)}</blockquote>` : ''
      }</li>`,
  );
  const html = `<!doctype html><html lang="en"><body style="${BODY_STYLE}"><ul style="list-style:none;padding:0;margin:0">${items.join(
    '',
  )}</ul><p style="${SMALL_STYLE}">${why} <a href="${escapeHtml(preferences)}">Change that</a></p></body></html>`;
  return {
    ...{ to: { name: to.name, address: to.address }, subject, text, html },
    messageId: messageIdOf(things, appUrl),
    headers: { 'Auto-Submitted': 'auto-generated', 'List-Unsubscribe': `<${preferences}>` },
  };
}

function tellOf(thing: MailedThing) {
  const { cardTitle, boardTitle, comment } = thing;
  return {
    sentence: inOneLine(sentenceOf(thing, cardTitle)),
    place: inOneLine(`on ${boardTitle}`),
    comment: comment === null ? null : shortened(comment, COMMENT_IN_MAIL),
  };
}

function sentenceOf({ kind, actorName }: MailedThing, title: string): string {
  const who = actorName ?? 'Somebody';
  switch (kind) {
    case 'assigned':
      return `${who} assigned you “${title}”`;
    case 'mentioned':
      return `${who} mentioned you on “${title}”`;
    case 'commented':
      return `${who} commented on “${title}”`;
    case 'dueSoon':
      return `“${title}” is due soon`;
    default:
      return assertNever(kind);
  }
}

function addressOf({ workspaceId, boardId, cardId, commentId }: MailedThing, appUrl: string): string {
  const anchor = commentId === null ? '' : `#comment-${commentId}`;
  return new URL(`/w/${workspaceId}/b/${boardId}/c/${cardId}${anchor}`, appUrl).href;
}

function quoted(text: string): string {
  return text.replace(/^/gm, '> ');
}

function shortened(text: string, length: number): string {
  const letters = Array.from(text);
  return letters.length <= length ? text : `${letters.slice(0, length - 1).join('')}…`;
}

/** Follows from what is told: the same things are the same mail. */
function messageIdOf(things: readonly MailedThing[], appUrl: string): string {
  const digest = createHash('sha256')
    .update(things.map(({ id }) => id).join())
    .digest('hex')
    .slice(0, 32);
  return `<${digest}@${new URL(appUrl).hostname}>`;
}
