import type { Id } from '@/lib/protocol/primitives';
import type { Comment } from '@/lib/protocol/things';
import { mapById, omitById } from '../by-id';
import type { CardState } from './card-state';

/** The card without somebody whose account was deleted: comments stay without an author, items without a person, reactions and what they have read go. */
export function withoutPerson(state: CardState, userId: Id): CardState {
  return {
    ...state,
    seen: omitById(state.seen, userId),
    comments: mapById(state.comments, (comment) => ({
      ...comment,
      authorId: comment.authorId === userId ? null : comment.authorId,
      ...(comment.reactions && { reactions: reactionsWithout(comment.reactions, userId) }),
    })),
    checklists: mapById(state.checklists, (checklist) => ({
      ...checklist,
      items: mapById(checklist.items, (item) => (item.assigneeId === userId ? { ...item, assigneeId: null } : item)),
    })),
  };
}

type Reactions = NonNullable<Comment['reactions']>;

/** A reaction that nobody gives any more is not there. */
function reactionsWithout(reactions: Reactions, userId: Id): Reactions {
  const left = Object.entries(reactions).map(([name, people]) => [name, people.filter((id) => id !== userId)] as const);
  return Object.fromEntries(left.filter(([, people]) => people.length > 0));
}
