import * as z from 'zod/mini';
import { idSchema } from '@/lib/protocol/primitives';

/** The schema of a path whose parts are ids: `idParams('cardId', 'labelId')`. */
export function idParams<Name extends string>(...names: Name[]): z.ZodMiniObject<Record<Name, typeof idSchema>> {
  const shape = Object.fromEntries(names.map((name) => [name, idSchema])) as Record<Name, typeof idSchema>;
  return z.object(shape);
}
