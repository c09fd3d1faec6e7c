import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { S3Options } from '@/lib/backend/files/s3-store';

export interface FakeS3 {
  readonly options: S3Options;
  close(): Promise<void>;
}

const BUCKET = 'uploads';
const REGION = 'eu-test-1';
const ACCESS = 'an-access-key';
const SECRET = 'a secret key of the test';

/** The four requests of S3 that Baton makes, and the check of their signatures, written from AWS's description of version 4. */
export async function startFakeS3(): Promise<FakeS3> {
  const objects = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    answer(objects, request, response).catch((error: Error) => response.writeHead(500).end(error.message));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    options: {
      endpoint: `http://127.0.0.1:${port}`,
      bucket: BUCKET,
      region: REGION,
      accessKeyId: ACCESS,
      secretAccessKey: SECRET,
    },
    close: () => new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve()))),
  };
}

async function answer(objects: Map<string, Buffer>, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readAll(request);
  const path = request.url ?? '/';
  if (!isSigned(request, body)) return void response.writeHead(403).end('SignatureDoesNotMatch');
  if (!path.startsWith(`/${BUCKET}/`)) return void response.writeHead(404).end('NoSuchBucket');
  const found = objects.get(path);
  if (request.method === 'PUT') {
    objects.set(path, body);
    return void response.writeHead(200).end();
  }
  if (request.method === 'DELETE') {
    objects.delete(path);
    return void response.writeHead(204).end();
  }
  if (!found) return void response.writeHead(404).end('NoSuchKey');
  response.writeHead(200, { 'content-length': found.length }).end(found);
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function isSigned({ method, url, headers }: IncomingMessage, body: Buffer): boolean {
  const pattern =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=(\w+)$/;
  const [, access, day = '', region, signed = '', signature] = pattern.exec(headers.authorization ?? '') ?? [];
  const stated = String(headers['x-amz-content-sha256']);
  if (access !== ACCESS || region !== REGION) return false;
  if (stated !== 'UNSIGNED-PAYLOAD' && stated !== sha256(body)) return false;
  const lines = signed.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`);
  const canonical = [method, url, '', lines.join(''), signed, stated].join('\n');
  const scope = `${day}/${REGION}/s3/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(canonical)].join('\n');
  const key = [day, REGION, 's3', 'aws4_request'].reduce<Buffer | string>(hmac, `AWS4${SECRET}`);
  return hmac(key, toSign).toString('hex') === signature;
}

function sha256(data: Buffer | string): string {
  return createHash('sha256').update(data).digest('hex');
}

function hmac(key: Buffer | string, data: string): Buffer {
  return createHmac('sha256', key).update(data).digest();
}
