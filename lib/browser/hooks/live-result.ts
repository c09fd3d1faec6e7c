import type { Problem } from '@/lib/protocol/problems';
import type { SyncState } from '../realtime/sync-state';

/** A stream as a component reads it. `data` is the drawn view: what is confirmed, with the person's own pending changes over it. */
export type LiveResult<Data> =
  | { readonly status: 'loading'; readonly data: undefined; readonly problem?: undefined; readonly sync: SyncState }
  | { readonly status: 'ready'; readonly data: Data; readonly problem?: undefined; readonly sync: SyncState }
  /** Not allowed, gone, or failed. `problem` is absent when no server answered; `retry` loads again. */
  | {
      readonly status: 'forbidden' | 'notFound' | 'error';
      readonly data: undefined;
      readonly problem: Problem | undefined;
      readonly retry: () => void;
      readonly sync: SyncState;
    };

/** What is read once and again when asked, not followed live. */
export type LoadedResult<Data> =
  | { readonly status: 'loading'; readonly data: undefined; readonly problem?: undefined }
  | { readonly status: 'ready'; readonly data: Data; readonly problem?: undefined; readonly reload: () => void }
  | {
      readonly status: 'forbidden' | 'notFound' | 'error';
      readonly data: undefined;
      readonly problem: Problem | undefined;
      readonly reload: () => void;
    };
