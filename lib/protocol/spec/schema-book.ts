import * as z from 'zod/mini';
import { emailSchema } from '../commands/account-commands';
import { createLinkCommandSchema } from '../commands/card-commands';
import { STREAM_KINDS, streamNameSchema } from '../streams';
import { NAMED_SCHEMAS } from './named-schemas';

/** JSON Schema, or any other part of a description. */
export type Json = { [key: string]: unknown };

const UUID_PATTERN = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** Gathers the schemas of a description, so that each stands in it once and is referred to by its name. */
export class SchemaBook {
  readonly #registry = z.registry<{ id?: string; description?: string }>();
  readonly #target: 'draft-2020-12' | 'draft-7';

  constructor(target: 'draft-2020-12' | 'draft-7') {
    this.#target = target;
    for (const [id, [schema, description]] of Object.entries(NAMED_SCHEMAS))
      this.#registry.add(schema, { id, description });
  }

  /** A reference to a schema, which is entered under this name unless it has one. */
  refer(name: string, schema: z.ZodMiniType): Json {
    const known = this.#registry.get(schema)?.id;
    if (known === undefined) this.#registry.add(schema, { id: name });
    return { $ref: refTo(known ?? name) };
  }

  has(schema: z.ZodMiniType): boolean {
    return this.#registry.get(schema)?.id !== undefined;
  }

  /** Everything that was entered, by name. */
  toSchemas(): Record<string, Json> {
    const { schemas } = z.toJSONSchema(this.#registry, {
      uri: refTo,
      metadata: this.#registry,
      target: this.#target,
      io: 'input',
      unrepresentable: 'any',
      override: tellBeside,
    });
    return Object.fromEntries(
      Object.entries(schemas).map(([name, { $schema, $id, ...schema }]) => [name, schema as Json]),
    );
  }
}

function refTo(name: string): string {
  return `#/components/schemas/${name}`;
}

/** One schema by itself, with nothing to refer to. */
export function toInlineSchema(schema: z.ZodMiniType): Json {
  const { $schema, ...inline } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: tellBeside,
  });
  return inline;
}

/** What is checked by code, or only after a first step, of which JSON Schema knows nothing. */
const TOLD_BESIDE = new Map<z.core.$ZodType, Json>([
  [streamNameSchema, { type: 'string', pattern: `^(${STREAM_KINDS.join('|')}):${UUID_PATTERN}$` }],
  [emailSchema, { format: 'email' }],
  [createLinkCommandSchema.shape.url, { format: 'uri' }],
]);

function tellBeside({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodType; jsonSchema: Json }): void {
  Object.assign(jsonSchema, TOLD_BESIDE.get(zodSchema));
}
