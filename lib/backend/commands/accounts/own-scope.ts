import type { Caller, CommandDefinition } from '../kernel/command';

/** A command on what belongs to the caller alone: no stream, no role. */
export const OWN = {
  locate: () => ({ streams: [], scope: {} }),
  allows: (_access: unknown, _input: unknown, caller: Caller) => caller.via !== 'anonymous',
} satisfies Partial<CommandDefinition<never>>;

/** The same for what a leaked API token must not be able to do: make further tokens, change the password. */
export const OWN_IN_PERSON = {
  ...OWN,
  allows: (_access: unknown, _input: unknown, caller: Caller) => caller.via === 'session',
} satisfies Partial<CommandDefinition<never>>;
