import type { Json } from './schema-book';

/** `whole`: every field, nothing null, one item in each list. `bare`: what must be there alone, null and empty where it may be. */
export type SampleKind = 'whole' | 'bare';

const BY_FORMAT: Readonly<Record<string, string>> = {
  uuid: '0192f0c1-2d3e-7a4b-8c5d-6e7f8a9b0c1d',
  'date-time': '2026-11-24T03:00:00.123Z',
  email: 'ana@example.com',
  uri: 'https://example.com/',
};
const TEXT = 'a text';
const A_STREAM = `board:${BY_FORMAT.uuid}`;

/** A value that fits a JSON Schema which stands by itself; the same each time. */
export function sampleOf(schema: Json, kind: SampleKind): unknown {
  if ('const' in schema) return schema.const;
  if (Array.isArray(schema.enum)) return schema.enum[0];
  const choices = (schema.anyOf ?? schema.oneOf) as Json[] | undefined;
  if (choices) return sampleOfChoice(choices, kind);
  if (Array.isArray(schema.type))
    return sampleOfChoice(
      schema.type.map((type) => ({ ...schema, type })),
      kind,
    );
  switch (schema.type) {
    case 'object':
      return sampleOfObject(schema, kind);
    case 'array':
      return sampleOfArray(schema, kind);
    case 'string':
      return sampleOfString(schema);
    case 'integer':
    case 'number':
      return 1;
    case 'boolean':
      return true;
    case 'null':
      return null;
    case undefined:
      return TEXT;
    default:
      throw new Error(`no sample of the type ${JSON.stringify(schema.type)}`);
  }
}

function sampleOfChoice(choices: readonly Json[], kind: SampleKind): unknown {
  const ofNull = choices.find(({ type }) => type === 'null');
  if (ofNull && kind === 'bare') return null;
  return sampleOf(choices.find((choice) => choice !== ofNull) ?? {}, kind);
}

function sampleOfObject(schema: Json, kind: SampleKind): Json {
  const required = new Set((schema.required as string[] | undefined) ?? []);
  const fields = Object.entries((schema.properties as Record<string, Json> | undefined) ?? {});
  const named = fields
    .filter(([name]) => kind === 'whole' || required.has(name))
    .map(([name, inner]) => [name, sampleOf(inner, kind)]);
  const values = schema.additionalProperties;
  if (kind === 'whole' && typeof values === 'object' && values !== null)
    named.push([String(sampleOf((schema.propertyNames as Json) ?? {}, kind)), sampleOf(values as Json, kind)]);
  return Object.fromEntries(named);
}

function sampleOfArray(schema: Json, kind: SampleKind): unknown[] {
  const isNeeded = Number(schema.minItems ?? 0) > 0;
  return kind === 'whole' || isNeeded ? [sampleOf((schema.items as Json) ?? {}, kind)] : [];
}

function sampleOfString({ format, pattern, minLength }: Json): string {
  const known = BY_FORMAT[String(format)];
  if (known) return known;
  if (typeof pattern === 'string' && new RegExp(pattern).test(A_STREAM)) return A_STREAM;
  return TEXT.padEnd(Number(minLength ?? 0), '.');
}
