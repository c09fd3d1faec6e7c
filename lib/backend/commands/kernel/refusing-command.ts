import { defineCommand } from './command';
import type { Refusal } from './refusal';

/** A command that was refused before it could be one (bad input): the kernel keeps the refusal with the key, if it is of the kind that is kept. */
export const refusingCommand = defineCommand<Refusal>({
  name: 'refusingCommand',
  locate: (_tx, refusal) => {
    throw refusal;
  },
  allows: () => true,
  decide: (_tx, refusal) => {
    throw refusal;
  },
});
