import { v7 as uuid } from 'uuid';
import type { Caller, CommandDefinition, CommandReply } from '@/lib/backend/commands/kernel/command';
import { executeCommand } from '@/lib/backend/commands/kernel/execute-command';
import type { CommandServices } from '@/lib/backend/commands/kernel/services';
import type { Problem } from '@/lib/protocol/problems';
import type { WriteReply } from '@/lib/protocol/replies';

/** Gives a command with a key of its own. */
export function run<Input>(
  services: CommandServices,
  caller: Caller,
  command: CommandDefinition<Input>,
  input: Input,
): Promise<CommandReply> {
  return executeCommand(services, command, { caller, key: uuid(), fingerprint: 'test' }, input);
}

/** The reply of a command that must succeed. */
export async function succeed<Input>(
  services: CommandServices,
  caller: Caller,
  command: CommandDefinition<Input>,
  input: Input,
): Promise<WriteReply> {
  const { status, body } = await run(services, caller, command, input);
  if (status >= 400)
    throw new Error(`${command.name} was refused: ${(body as Problem).code}, ${(body as Problem).detail}`);
  return body as WriteReply;
}

/** The code with which a command is refused; `ok` when it is not. */
export async function outcomeOf<Input>(
  services: CommandServices,
  caller: Caller,
  command: CommandDefinition<Input>,
  input: Input,
): Promise<string> {
  const { status, body } = await run(services, caller, command, input);
  return status < 400 ? 'ok' : (body as Problem).code;
}
