import type { Json } from '@/lib/protocol/spec/schema-book';

/** A word of a type: `Card` with a place to go to, or plain text. */
export interface TypeWord {
  readonly text: string;
  readonly target?: string;
}

/** A field of an object, with its own fields where they stand in their place. */
export interface Field {
  readonly name: string;
  readonly type: readonly TypeWord[];
  readonly required: boolean;
  readonly fields: readonly Field[];
}

const REF = '#/components/schemas/';
const plain = (text: string): TypeWord[] => [{ text }];

/** Where on the page a schema stands. */
export function schemaAnchor(name: string): string {
  return `schema-${name}`;
}

/** The name that a reference leads to. */
export function refName(schema: Json): string | undefined {
  return typeof schema.$ref === 'string' ? schema.$ref.slice(REF.length) : undefined;
}

/** A JSON Schema in a few words: `Card[]`, `Timestamp or null`, `"open" | "done"`. */
export function typeWords(schema: Json): TypeWord[] {
  const name = refName(schema);
  if (name) return [{ text: name, target: schemaAnchor(name) }];
  if ('const' in schema) return plain(JSON.stringify(schema.const));
  if (Array.isArray(schema.enum)) return plain(schema.enum.map((value) => JSON.stringify(value)).join(' | '));
  const choices = (schema.anyOf ?? schema.oneOf) as Json[] | undefined;
  if (choices) return choices.flatMap((choice, index) => [...(index > 0 ? plain(' or ') : []), ...typeWords(choice)]);
  const [whole] = (schema.allOf as Json[] | undefined) ?? [];
  if (whole) return typeWords(whole);
  if (schema.type === 'array') return [...typeWords((schema.items as Json) ?? {}), { text: '[]' }];
  const values = schema.additionalProperties;
  if (typeof values === 'object' && values !== null) return [{ text: 'by name: ' }, ...typeWords(values as Json)];
  return plain([schema.type ?? 'anything'].flat().join(' or '));
}

/** The fields of an object, or of the objects in an array. */
export function fieldsOf(schema: Json): Field[] {
  if (schema.type === 'array') return fieldsOf((schema.items as Json) ?? {});
  const required = new Set((schema.required as string[] | undefined) ?? []);
  return Object.entries((schema.properties as Record<string, Json> | undefined) ?? {}).map(([name, inner]) => ({
    name,
    type: typeWords(inner),
    required: required.has(name),
    fields: refName(inner) ? [] : fieldsOf(inner),
  }));
}
