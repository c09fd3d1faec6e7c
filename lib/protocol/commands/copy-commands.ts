import { z } from 'zod';
import { idSchema } from '../primitives';

/** The copy stands right below its original. */
export const copyCardCommandSchema = z.object({ id: idSchema.optional() });
