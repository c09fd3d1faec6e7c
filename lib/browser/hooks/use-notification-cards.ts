'use client';

import { useEffect, useMemo, useRef } from 'react';
import type { NotificationCards } from '@/lib/protocol/notification-cards';
import { notificationCardsQueryOptions } from '../cache/query-options';
import { useCore } from './core-context';
import type { LoadedResult } from './live-result';
import { useLoaded } from './use-loaded';

/** What the inbox's ids stand for; asked again when `version` changes: when there is another notification. */
export function useNotificationCards(version: string): LoadedResult<NotificationCards> {
  const core = useCore();
  const options = useMemo(() => notificationCardsQueryOptions(core.queries), [core]);
  const loaded = useLoaded(options);
  const reload = 'reload' in loaded ? loaded.reload : undefined;
  const shown = useRef(version);
  useEffect(() => {
    if (!reload || shown.current === version) return;
    shown.current = version;
    reload();
  }, [reload, version]);
  return loaded;
}
