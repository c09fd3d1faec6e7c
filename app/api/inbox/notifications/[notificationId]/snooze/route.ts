import { returnNotification, snoozeNotification } from '@/lib/backend/commands/snooze-notification';
import { commandRoute } from '@/lib/backend/http/command-route';
import { idParams } from '@/lib/backend/http/id-params';
import { methods } from '@/lib/backend/http/methods';
import { snoozeNotificationCommandSchema } from '@/lib/protocol/commands/inbox-commands';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PUT: commandRoute({
    params: idParams('notificationId'),
    body: snoozeNotificationCommandSchema,
    command: snoozeNotification,
    toInput: ({ params, body }) => ({ ...params, ...body }),
  }),
  DELETE: commandRoute({
    params: idParams('notificationId'),
    command: returnNotification,
    toInput: ({ params }) => params,
  }),
});
