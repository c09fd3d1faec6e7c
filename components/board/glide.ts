import { type RefObject, useLayoutEffect } from 'react';
import type { Id } from '@/lib/protocol/primitives';

const REMEMBERED_MS = 200;
const GLIDE_MS = 180;

/** Where a tile stood when it was taken out of one column, for the moment until it stands in another. */
const lastPlaces = new Map<Id, { rect: DOMRect; at: number }>();

/**
 * Lets a tile glide from where it stood to where it stands when it changes columns. Only `moving` tiles do: what the
 * person dropped is already where they dropped it.
 */
export function useGlide(ref: RefObject<HTMLElement | null>, cardId: Id, moving: boolean): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a tile glides once, when it mounts in its new column.
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const last = lastPlaces.get(cardId);
    lastPlaces.delete(cardId);
    if (moving && last && performance.now() - last.at < REMEMBERED_MS && !prefersStillness()) {
      const rect = element.getBoundingClientRect();
      const from = `translate(${last.rect.left - rect.left}px, ${last.rect.top - rect.top}px)`;
      element.animate(
        [
          { transform: from, zIndex: 10 },
          { transform: 'none', zIndex: 10 },
        ],
        {
          duration: GLIDE_MS,
          easing: 'cubic-bezier(0.2, 0.8, 0.2, 1)',
        },
      );
    }
    return () => {
      lastPlaces.set(cardId, { rect: element.getBoundingClientRect(), at: performance.now() });
      setTimeout(() => lastPlaces.delete(cardId), REMEMBERED_MS);
    };
  }, [cardId]);
}

function prefersStillness(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
