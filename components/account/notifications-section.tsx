'use client';

import { explain } from '@/components/explain';
import { LoadFailure } from '@/components/shell/load-states';
import { notificationPreferences as words } from '@/components/strings/notification-preferences';
import { Checkbox } from '@/components/ui/checkbox';
import { Section } from '@/components/ui/section';
import { toast } from '@/components/ui/toast';
import { useInboxCommands } from '@/lib/browser/hooks/use-commands';
import { useInbox } from '@/lib/browser/hooks/use-streams';
import { waysOf } from '@/lib/domain/inbox/notification-ways';
import { type NotificationKind, type NotificationWays, notificationKindSchema } from '@/lib/protocol/things';

/** Of what a person hears, in the inbox and by mail; changed at once, on every device. */
export function NotificationsSection({ sendsMail }: { sendsMail: boolean }) {
  const inbox = useInbox();
  const commands = useInboxCommands();
  const ways: readonly (keyof NotificationWays)[] = sendsMail ? ['inbox', 'mail'] : ['inbox'];

  function change(kind: NotificationKind, changes: Partial<NotificationWays>) {
    commands
      .setPreference(kind, changes)
      .catch((reason: unknown) => toast.error(words.failed, { description: explain(reason) }));
  }

  return (
    // Mails lead here.
    <div id="notifications" className="mt-10 scroll-mt-4">
      <Section title={words.title} hint={words.hint}>
        {inbox.status === 'forbidden' || inbox.status === 'notFound' || inbox.status === 'error' ? (
          <LoadFailure level="section" status={inbox.status} problem={inbox.problem} onRetry={inbox.retry} />
        ) : (
          <table className="w-full rounded-xl bg-surface text-base shadow-card">
            <thead>
              <tr className="text-ink-3 text-sm">
                <th scope="col" className="px-4 pt-3 pb-1 text-left font-normal">
                  <span className="sr-only">{words.what}</span>
                </th>
                {ways.map((way) => (
                  <th key={way} scope="col" className="w-20 px-2 pt-3 pb-1 text-center font-normal">
                    {words[way]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody className="divide-y divide-line">
              {notificationKindSchema.options.map((kind) => (
                <tr key={kind}>
                  <th scope="row" className="px-4 py-3 text-left font-normal">
                    {words.kinds[kind]}
                  </th>
                  {ways.map((way) => (
                    <td key={way} className="px-2 py-1">
                      <Checkbox
                        className="justify-center fine:translate-y-0.5"
                        label={words.box(words.kinds[kind], words[way])}
                        disabled={!inbox.data}
                        checked={waysOf(inbox.data?.preferences ?? {}, kind)[way]}
                        onCheckedChange={(wanted) => change(kind, { [way]: wanted })}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <p className="mt-2 text-ink-3 text-sm">{sendsMail ? words.mailHint : words.noMail}</p>
      </Section>
    </div>
  );
}
