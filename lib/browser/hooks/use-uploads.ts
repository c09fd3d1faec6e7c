'use client';

import { useCallback, useMemo } from 'react';
import type { Id } from '@/lib/protocol/primitives';
import type { Upload } from '../uploads/uploads';
import { useCore } from './core-context';
import { useCoreValue } from './use-core-value';

export interface CardUploads {
  /** On their way up, or failed; what has arrived is an attachment. */
  readonly uploads: readonly Upload[];
  readonly add: (files: readonly File[]) => void;
  readonly retry: (id: Id) => void;
  readonly dismiss: (id: Id) => void;
}

/** The files that this tab sends to a card. */
export function useUploads(cardId: Id): CardUploads {
  const { uploads } = useCore();
  const subscribe = useCallback((listener: () => void) => uploads.subscribe(listener), [uploads]);
  const list = useCoreValue(subscribe, () => uploads.of(cardId));
  return useMemo(
    () => ({
      uploads: list,
      add: (files) => uploads.add(cardId, files),
      retry: (id) => uploads.retry(id),
      dismiss: (id) => uploads.dismiss(id),
    }),
    [list, uploads, cardId],
  );
}
