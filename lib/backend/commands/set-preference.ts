import type * as z from 'zod/mini';
import { planPreference, waysOf } from '@/lib/domain/inbox/notification-ways';
import type { setPreferenceCommandSchema } from '@/lib/protocol/commands/inbox-commands';
import type { NotificationKind } from '@/lib/protocol/things';
import { changeInbox } from './changes';
import { readPreferences } from './facts/preference-facts';
import { defineCommand } from './kernel/command';
import { accept } from './kernel/refusal';
import { atOwnStream } from './locate';

type SetPreferenceInput = z.infer<typeof setPreferenceCommandSchema> & { readonly kind: NotificationKind };

/** A person decides how they hear of one kind of thing. */
export const setPreference = defineCommand<SetPreferenceInput>({
  name: 'setPreference',
  locate: (_tx, _input, caller) => atOwnStream(caller.userId),
  allows: () => true,
  async decide(tx, { kind, ...changes }, { caller: { userId } }) {
    const preferences = await readPreferences(tx, userId);
    const event = accept(planPreference(preferences, kind, changes));
    const preference = event?.name === 'preference.changed' ? event.data : { kind, ...waysOf(preferences, kind) };
    return { result: { preference }, ...changeInbox(userId, event) };
  },
});
