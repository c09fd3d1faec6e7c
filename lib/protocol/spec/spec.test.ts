import asyncApiSchema from '@asyncapi/specs/schemas/3.0.0-without-$id.json' with { type: 'json' };
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { expect, it } from 'vitest';
import { CLOSE_CODES } from '../close-codes';
import { listRoutes } from '../http/routes';
import { buildAsyncApi } from './async-api';
import { buildOpenApi } from './open-api';
import type { Json } from './schema-book';

const openApi = buildOpenApi({ appUrl: 'https://baton.example' });
const asyncApi = buildAsyncApi({
  realtimeUrl: 'wss://live.baton.example/realtime',
  realtimeStreamUrl: 'https://live.baton.example/realtime/stream',
});

it('openapi.json is valid OpenAPI 3.1', async () => {
  const validator = new Validator();
  expect(await validator.validate(structuredClone(openApi))).toEqual({ valid: true });
  expect(validator.version).toBe('3.1');
});

it('asyncapi.json is valid AsyncAPI 3', () => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(asyncApiSchema);
  expect(validate(asyncApi), JSON.stringify(validate.errors?.slice(0, 3), null, 2)).toBe(true);
});

it.each([
  ['openapi.json', openApi],
  ['asyncapi.json', asyncApi],
])('every reference of %s leads somewhere', (_name, document) => {
  for (const ref of refsIn(document)) expect(follow(document, ref), ref).toBeDefined();
});

it('openapi.json has every route, each with its name', () => {
  const operations = Object.values(openApi.paths as Record<string, Record<string, { operationId: string }>>)
    .flatMap((path) => Object.values(path))
    .map(({ operationId }) => operationId);
  expect(operations.sort()).toEqual(
    listRoutes()
      .map(({ name }) => name)
      .sort(),
  );
});

it('asyncapi.json has every close code', () => {
  const listed = Object.entries(CLOSE_CODES).map(([name, code]) => expect.objectContaining({ name, code }));
  expect(asyncApi).toMatchObject({ channels: { realtime: { 'x-close-codes': listed } } });
});

it('both say where this server is', () => {
  expect(openApi.servers).toEqual([{ url: 'https://baton.example' }]);
  expect(asyncApi.servers).toMatchObject({ socket: { host: 'live.baton.example', protocol: 'wss' } });
});

function refsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(refsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string' ? [inner] : refsIn(inner),
  );
}

function follow(document: Json, ref: string): unknown {
  return ref
    .slice(2)
    .split('/')
    .reduce<unknown>((value, part) => (value as Json | undefined)?.[part.replaceAll('~1', '/')], document);
}
