import type * as z from 'zod/mini';
import { refuse } from '@/lib/backend/commands/kernel/refusal';

/** Input by its schema; 422 `invalid_input` names each field that is wrong. */
export function parseInput<Schema extends z.ZodMiniType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message }));
  const first = errors[0];
  const where = first?.path ? `${first.path}: ` : '';
  return refuse('invalid_input', `${where}${first?.message ?? 'The input is not valid.'}`, { errors });
}

/** Parts of the path by their schema; an id that is none names nothing: 404. */
export function parseParams<Schema extends z.ZodMiniType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : refuse('not_found', 'There is nothing at this address.');
}
