'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Id } from '@/lib/protocol/primitives';
import type { Comment } from '@/lib/protocol/things';

/**
 * How many comments of others have come below what the reader sees. Nothing scrolls by itself: the reader goes there, and then, or by
 * scrolling, they are no longer new. `end` is an element behind the last comment.
 */
export function useFreshComments(sorted: readonly Comment[], meId: Id | undefined, end: RefObject<Element | null>) {
  // Null until the page has looked.
  const [endSeen, setEndSeen] = useState<boolean | null>(null);
  const isEndSeen = endSeen ?? true;
  const [knownCount, setKnownCount] = useState(sorted.length);
  const latestCount = useRef(sorted.length);
  latestCount.current = sorted.length;

  useEffect(() => {
    if (!end.current) return;
    const observer = new IntersectionObserver(([entry]) => setEndSeen(entry?.isIntersecting ?? true));
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [end]);
  const count = sorted.length;
  useEffect(() => {
    if (isEndSeen) setKnownCount(count);
  }, [isEndSeen, count]);

  const fresh = sorted.slice(knownCount).filter(({ authorId, deletedAt }) => authorId !== meId && deletedAt === null);
  return { count: isEndSeen ? 0 : fresh.length, first: fresh[0], isEndInView: endSeen === true };
}
