import type { ImportProgress, ImportReport } from '@/lib/protocol/imports';
import type { Id } from '@/lib/protocol/primitives';

/** Where an import stands. `failed` keeps nothing of the file. */
export type ImportState =
  | { kind: 'idle' }
  | { kind: 'running'; fileName: string; progress: ImportProgress }
  | { kind: 'failed'; fileName: string; reason: unknown }
  | { kind: 'done'; boardId: Id; title: string; report: ImportReport };
