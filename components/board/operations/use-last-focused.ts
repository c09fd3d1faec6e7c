import { useEffect, useState } from 'react';
import type { Id } from '@/lib/protocol/primitives';

/** The id that stands in this attribute of what had the focus last, or of what is around it; none before anything had. */
export function useLastFocused(
  attribute: 'data-card-id' | 'data-list-column' | 'data-notification-id',
): Id | undefined {
  const [id, setId] = useState<Id>();
  useEffect(() => {
    function handleFocus({ target }: FocusEvent) {
      const found = target instanceof HTMLElement ? target.closest(`[${attribute}]`)?.getAttribute(attribute) : null;
      if (found) setId(found);
    }
    document.addEventListener('focusin', handleFocus);
    return () => document.removeEventListener('focusin', handleFocus);
  }, [attribute]);
  return id;
}
