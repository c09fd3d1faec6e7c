import { v7 as uuidv7 } from 'uuid';
import type { Id } from '@/lib/protocol/primitives';

/** The id of a new thing whose client did not make one. */
export function newId(): Id {
  return uuidv7();
}
