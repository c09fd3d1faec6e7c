import { dismissHints } from '@/lib/backend/commands/accounts/dismiss-hints';
import { commandRoute } from '@/lib/backend/http/command-route';
import { methods } from '@/lib/backend/http/methods';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  DELETE: commandRoute({ command: dismissHints, toInput: () => ({}) }),
});
