import type { Id } from '@/lib/protocol/primitives';
import type { Problem } from '@/lib/protocol/problems';

/** What has become of the person's own changes of a card. */
export type CardPending = 'saved' | 'pending' | 'rejected';

/** For the quiet mark on a card that has changes which no server has confirmed yet, or which were rejected. */
export declare function useCardPending(cardId: Id): CardPending;

/** Something that another person did to a card a moment ago. */
export interface RemoteChange {
  readonly eventId: Id;
  readonly cardId: Id;
  readonly actorId: Id;
  /** `card.moved` and so on. */
  readonly name: string;
  /** Milliseconds of this browser's clock, when it was applied here. */
  readonly at: number;
}

/** The last few seconds' changes by others, newest last; for tint and glide. One's own never appear. */
export declare function useRemoteChanges(boardId: Id): readonly RemoteChange[];

/** A change that the server refused. It has left the view; what the person wrote is kept here until it is dismissed. */
export interface Rejection {
  readonly commandId: Id;
  /** `createComment`, `moveCard` …, for the words to show. */
  readonly command: string;
  readonly problem: Problem;
  /** The thing that it was about, and the card or board to show beside it. */
  readonly id: Id;
  readonly cardId: Id | undefined;
  readonly boardId: Id | undefined;
  /** What the person had written, if anything. */
  readonly text: string | undefined;
  /** Further changes that had no ground without this one and went with it. */
  readonly dependants: readonly { readonly command: string; readonly id: Id; readonly text: string | undefined }[];
  readonly at: number;
}

export declare function useRejections(): {
  readonly rejections: readonly Rejection[];
  readonly dismiss: (commandId: Id) => void;
};
