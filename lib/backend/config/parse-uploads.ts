import type { FileStoreConfig } from '@/lib/backend/files/open-file-store';
import type { Environment } from './environment';

const DEFAULT_FOLDER = '.baton/uploads';
const DEFAULT_MAX_MB = 25;
const MB = 1024 * 1024;

/** What is taken as an upload, and where it is kept. */
export interface UploadConfig {
  readonly maxBytes: number;
  /** `image/png`, `image/*`, or `*` for all. */
  readonly types: readonly string[];
  readonly store: FileStoreConfig;
}

/** A bucket when S3_ENDPOINT is set, for which all of its variables must be; else a folder. */
export function parseUploads(env: Environment, problems: string[]): UploadConfig {
  return {
    maxBytes: (env.UPLOAD_MAX_MB ?? DEFAULT_MAX_MB) * MB,
    types: env.UPLOAD_TYPES ?? ['*'],
    store: parseBucket(env, problems) ?? { kind: 'disk', folder: env.UPLOADS_DIR ?? DEFAULT_FOLDER },
  };
}

function parseBucket(env: Environment, problems: string[]): FileStoreConfig | null {
  const {
    S3_ENDPOINT: endpoint,
    S3_BUCKET: bucket,
    S3_REGION: region,
    S3_ACCESS_KEY_ID: accessKeyId,
    S3_SECRET_ACCESS_KEY: secretAccessKey,
  } = env;
  if (endpoint && bucket && region && accessKeyId && secretAccessKey) {
    return { kind: 's3', endpoint, bucket, region, accessKeyId, secretAccessKey };
  }
  if (endpoint ?? bucket ?? region ?? accessKeyId ?? secretAccessKey) {
    problems.push('S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY must be set together.');
  }
  return null;
}
