import type { Id } from '@/lib/protocol/primitives';

/** What is being dragged, as the drag library hands it from source to target. */
export type DragData =
  | { readonly kind: 'card'; readonly boardId: Id; readonly cardId: Id; readonly listId: Id }
  | { readonly kind: 'list'; readonly boardId: Id; readonly listId: Id };

/** Where it may land: on a card, in a list's free space, or beside a list. */
export type DropData =
  | { readonly kind: 'card'; readonly boardId: Id; readonly cardId: Id; readonly listId: Id }
  | { readonly kind: 'column'; readonly boardId: Id; readonly listId: Id }
  | { readonly kind: 'list'; readonly boardId: Id; readonly listId: Id };

export function isDragOf(data: Record<string, unknown>, kind: DragData['kind'], boardId: Id): boolean {
  return data['kind'] === kind && data['boardId'] === boardId;
}

export function readDrag(data: Record<string, unknown>): DragData | null {
  return data['kind'] === 'card' || data['kind'] === 'list' ? (data as DragData) : null;
}

export function readDrop(data: Record<string | symbol, unknown>): DropData | null {
  const kind = data['kind'];
  return kind === 'card' || kind === 'column' || kind === 'list' ? (data as DropData) : null;
}
