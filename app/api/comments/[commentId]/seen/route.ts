import { seeComments } from '@/lib/backend/commands/see-comments';
import { commandRoute } from '@/lib/backend/http/command-route';
import { idParams } from '@/lib/backend/http/id-params';
import { methods } from '@/lib/backend/http/methods';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PUT: commandRoute({ params: idParams('commentId'), command: seeComments, toInput: ({ params }) => params }),
});
