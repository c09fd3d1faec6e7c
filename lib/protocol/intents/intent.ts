import * as z from 'zod/mini';
import { boardIntentSchema } from './board-intents';
import { cardIntentSchema } from './card-intents';
import { inboxIntentSchema } from './inbox-intents';
import { workspaceIntentSchema } from './workspace-intents';

/** Any change that a browser keeps until the server has confirmed or refused it. */
export const intentSchema = z.union([boardIntentSchema, cardIntentSchema, workspaceIntentSchema, inboxIntentSchema]);
export type Intent = z.infer<typeof intentSchema>;
