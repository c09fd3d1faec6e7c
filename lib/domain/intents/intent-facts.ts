import type { Intent } from '@/lib/protocol/intents/intent';
import type { Id } from '@/lib/protocol/primitives';

/** What the browser's outbox must know of a command without knowing what it does. */
export interface IntentFacts {
  /** The thing that it makes or changes. */
  readonly id: Id;
  readonly boardId: Id | undefined;
  readonly cardId: Id | undefined;
  /** It makes the thing, so that others may stand on it. */
  readonly creates: boolean;
  /** Things without which it has no ground. Neighbours of a move are not among them: one that has gone is no error. */
  readonly needs: readonly Id[];
  /** What the person wrote. */
  readonly text: string | undefined;
  /** The noun under which the reply has the thing whose text `If-Match` guards; null when no text is edited. */
  readonly guards: 'board' | 'card' | 'comment' | null;
}

export function factsOf(intent: Intent): IntentFacts {
  const boardId = 'boardId' in intent ? intent.boardId : undefined;
  const cardId = 'cardId' in intent ? intent.cardId : undefined;
  return {
    ...{ id: subjectOf(intent), boardId, cardId: makesCard(intent) ? intent.id : cardId },
    ...{ creates: 'id' in intent, needs: needsOf(intent), text: textOf(intent), guards: guardOf(intent) },
  };
}

function makesCard(intent: Intent): intent is Extract<Intent, { kind: 'createCard' | 'copyCard' }> {
  return intent.kind === 'createCard' || intent.kind === 'copyCard';
}

/** The most exact id that a command names. */
function subjectOf(intent: Intent): Id {
  if ('id' in intent) return intent.id;
  if ('itemId' in intent) return intent.itemId;
  if ('checklistId' in intent) return intent.checklistId;
  if ('commentId' in intent) return intent.commentId;
  if ('attachmentId' in intent) return intent.attachmentId;
  if ('cardId' in intent) return intent.cardId;
  if ('listId' in intent) return intent.listId;
  if ('labelId' in intent) return intent.labelId;
  if ('boardId' in intent) return intent.boardId;
  if ('userId' in intent) return intent.userId;
  if ('workspaceId' in intent) return intent.workspaceId;
  if ('watch' in intent) return intent.watch.id;
  if ('notificationId' in intent) return intent.notificationId;
  if ('of' in intent) return intent.of;
  return intent.notificationIds?.[0] ?? '';
}

const NEEDED_FIELDS = [
  'boardId',
  'listId',
  'cardId',
  'labelId',
  'checklistId',
  'itemId',
  'commentId',
  'attachmentId',
  'otherId',
] as const;

function needsOf(intent: Intent): Id[] {
  return textsIn(intent, NEEDED_FIELDS);
}

const TEXT_FIELDS = ['body', 'description', 'text', 'title', 'name', 'url'] as const;

function textOf(intent: Intent): string | undefined {
  return textsIn(intent, TEXT_FIELDS).at(0);
}

function textsIn(intent: Intent, names: readonly string[]): string[] {
  const fields: Readonly<Record<string, unknown>> = intent;
  return names
    .map((name) => fields[name])
    .filter((value): value is string => typeof value === 'string' && value !== '');
}

function guardOf(intent: Intent): IntentFacts['guards'] {
  if (intent.kind === 'updateComment') return 'comment';
  if (intent.kind !== 'updateCard' && intent.kind !== 'updateBoard') return null;
  if (intent.title === undefined && intent.description === undefined) return null;
  return intent.kind === 'updateCard' ? 'card' : 'board';
}
