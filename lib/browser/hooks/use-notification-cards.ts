'use client';

import { useMemo } from 'react';
import type { NotificationCards } from '@/lib/protocol/notification-cards';
import { notificationCardsQueryOptions } from '../cache/query-options';
import { useCore } from './core-context';
import type { LoadedResult } from './live-result';
import { useLoadedAnew } from './use-loaded';

/** What the inbox's ids stand for; asked again when `version` changes: when there is another notification. */
export function useNotificationCards(version: string): LoadedResult<NotificationCards> {
  const core = useCore();
  const options = useMemo(() => notificationCardsQueryOptions(core.queries), [core]);
  return useLoadedAnew(options, version);
}
