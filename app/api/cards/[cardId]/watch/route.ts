import { unwatch } from '@/lib/backend/commands/unwatch';
import { toWatch, watch } from '@/lib/backend/commands/watch';
import { commandRoute } from '@/lib/backend/http/command-route';
import { idParams } from '@/lib/backend/http/id-params';
import { methods } from '@/lib/backend/http/methods';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PUT: commandRoute({
    params: idParams('cardId'),
    command: watch,
    toInput: ({ params }) => toWatch('card', params.cardId),
  }),
  DELETE: commandRoute({
    params: idParams('cardId'),
    command: unwatch,
    toInput: ({ params }) => toWatch('card', params.cardId),
  }),
});
