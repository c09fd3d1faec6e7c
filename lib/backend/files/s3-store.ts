import { AwsClient } from 'aws4fetch';
import { checkKey, type FileStore } from './file-store';

export interface S3Options {
  /** `https://s3.eu-central-1.amazonaws.com`, or that of any other store that speaks S3. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const TRIES_AFTER_THE_FIRST = 3;

/** Files as objects in a bucket, addressed by path, so that a store without names for its buckets serves as well. */
export function createS3Store({ endpoint, bucket, region, accessKeyId, secretAccessKey }: S3Options): FileStore {
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: TRIES_AFTER_THE_FIRST });
  const addressOf = (key: string) => {
    checkKey(key);
    return `${endpoint.replace(/\/$/, '')}/${bucket}/${key}`;
  };
  return {
    async put(key, bytes) {
      const headers = { 'content-type': 'application/octet-stream' };
      const response = await client.fetch(addressOf(key), { method: 'PUT', body: bytes as BodyInit, headers });
      await settle(response, 'keep');
    },
    async open(key) {
      const response = await client.fetch(addressOf(key));
      if (response.status === 404) {
        await response.body?.cancel();
        return null;
      }
      if (!response.ok || response.body === null) return await settle(response, 'open');
      return { size: Number(response.headers.get('content-length')), body: response.body };
    },
    async remove(key) {
      const response = await client.fetch(addressOf(key), { method: 'DELETE' });
      if (response.status === 404) await response.body?.cancel();
      else await settle(response, 'remove');
    },
  };
}

/** Reads the answer to its end, so that its connection is free again; throws what the store complains of. */
async function settle(response: Response, what: string): Promise<never | null> {
  const text = await response.text();
  if (response.ok) return null;
  throw new Error(`the file store did not ${what} a file: ${response.status} ${text.slice(0, 500)}`);
}
