import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { envelopeSchema } from '../events/envelope';
import { EVERYTHING, KINDS } from '../spec/everything';
import { sampleOf } from '../spec/sample';
import { type Json, toInlineSchema } from '../spec/schema-book';
import { PROTOCOL_VERSION } from '../version';

interface Kept {
  readonly whole: unknown;
  readonly bare: unknown;
  readonly schema: Json;
}

/** Versions that must be understood: the one that is spoken and the one before. Its files were written when it was new and are never edited. */
const VERSIONS = [PROTOCOL_VERSION - 1, PROTOCOL_VERSION].filter((version) => version > 0);
const SAMPLES = ['whole', 'bare'] as const;

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);

const keptOf = (version: number, kind: string): Record<string, Kept> =>
  JSON.parse(readFileSync(join(import.meta.dirname, `v${version}`, `${kind}.json`), 'utf8'));

it('each version that must be understood is kept; `npm run golden` keeps a new one', () => {
  expect(readdirSync(import.meta.dirname)).toEqual(expect.arrayContaining(VERSIONS.map((version) => `v${version}`)));
});

describe.each(VERSIONS.flatMap((version) => KINDS.map((kind) => ({ version, kind }))))(
  '[E6] $kind of version $version',
  ({ version, kind }) => {
    const kept = keptOf(version, kind);
    const today = EVERYTHING[kind];

    it.each(Object.entries(kept))('%s is understood today', (name, sample) => {
      const schema = today[name];
      expect(schema, `${name} was taken away; whoever still sends or stores it is not understood`).toBeDefined();
      for (const which of SAMPLES) {
        const parsed = schema?.safeParse(sample[which]);
        expect(
          parsed?.success,
          `${name} as version ${version} sent it is refused today: a new field must be optional or have a default, and an old bound may only widen.\n${parsed?.error ? z.prettifyError(parsed.error) : ''}`,
        ).toBe(true);
      }
    });

    it.each(Object.entries(today).filter(([name]) => name in kept))(
      '%s as it is sent today is understood by then',
      (name, schema) => {
        const validate = ajv.compile(kept[name]?.schema ?? false);
        for (const which of SAMPLES) {
          const sent = { ...(sampleOf(toInlineSchema(schema), which) as object), addedLater: true };
          expect(
            validate(sent),
            `${name} of today breaks version ${version}: what it required must stay. ${ajv.errorsText(validate.errors)}`,
          ).toBe(true);
        }
      },
    );
  },
);

it('[E5] an event that only later versions know is still an envelope', () => {
  for (const schema of Object.values(EVERYTHING.events))
    for (const which of SAMPLES) {
      const event = { ...(sampleOf(toInlineSchema(schema), which) as object), name: 'card.inventedLater' };
      expect(envelopeSchema.safeParse(event).success).toBe(true);
    }
});

it('the samples of today fit their schemas, so that they prove something', () => {
  for (const kind of KINDS)
    for (const [name, schema] of Object.entries(EVERYTHING[kind]))
      for (const which of SAMPLES)
        expect(schema.safeParse(sampleOf(toInlineSchema(schema), which)).error, `${name}, ${which}`).toBeUndefined();
});
