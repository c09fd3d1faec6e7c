'use client';

import { useEffect, useState } from 'react';
import type { Id } from '@/lib/protocol/primitives';

/** The name under which an address finds a comment: `…/c/{card}#comment-{id}`. */
export function commentAnchor(commentId: Id): string {
  return `comment-${commentId}`;
}

/** The comment that the address names, brought into view once it is drawn; undefined for none. */
export function useTargetComment(isDrawn: boolean): string | undefined {
  const [anchor, setAnchor] = useState<string>();
  useEffect(() => {
    const read = () => setAnchor(window.location.hash.slice(1) || undefined);
    read();
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);
  useEffect(() => {
    if (anchor && isDrawn) document.getElementById(anchor)?.scrollIntoView({ block: 'center' });
  }, [anchor, isDrawn]);
  return anchor;
}
