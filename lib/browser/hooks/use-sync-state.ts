import type { StreamName } from '@/lib/protocol/streams';
import type { SyncState } from '../realtime/sync-state';

/** Where a stream stands; without one, where this tab's line stands. Counts down while it waits to reconnect. */
export declare function useSyncState(stream?: StreamName): SyncState;
