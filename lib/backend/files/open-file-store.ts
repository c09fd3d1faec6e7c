import { createDiskStore } from './disk-store';
import type { FileStore } from './file-store';
import { createS3Store, type S3Options } from './s3-store';

/** Where uploads go. */
export type FileStoreConfig =
  | { readonly kind: 'disk'; readonly folder: string }
  | ({ readonly kind: 's3' } & S3Options);

export function openFileStore(config: FileStoreConfig): FileStore {
  return config.kind === 's3' ? createS3Store(config) : createDiskStore(config.folder);
}
