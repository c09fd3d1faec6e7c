import * as z from 'zod/mini';
import { addReaction, removeReaction } from '@/lib/backend/commands/set-reaction';
import { commandRoute } from '@/lib/backend/http/command-route';
import { methods } from '@/lib/backend/http/methods';
import { idSchema } from '@/lib/protocol/primitives';
import { reactionSchema } from '@/lib/protocol/things';

const params = z.object({ commentId: idSchema, reaction: reactionSchema });

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PUT: commandRoute({ params, command: addReaction, toInput: ({ params }) => params }),
  DELETE: commandRoute({ params, command: removeReaction, toInput: ({ params }) => params }),
});
