import type { Database } from '@/lib/backend/db/database';
import type { Logger } from '@/lib/backend/log/logger';
import type { SweepTask } from '@/lib/backend/outbox/projector';
import { composeNotificationMail } from './compose-notification-mail';
import type { Mailer } from './create-mailer';
import { type ClaimedMails, claimMails, endMails, postponeMails, readMailedThings } from './pending-mails';

const LOOK_EVERY_MS = 5_000;
/** Mails of one round; the rest follows in the next. */
const MAILS_IN_ROUND = 100;

export interface MailingOptions {
  readonly mailer: Mailer;
  readonly appUrl: string;
  readonly log: Logger;
  readonly clock?: () => Date;
}

/**
 * Mails what people want to hear of by mail, long after the commit of what they hear of: no write ever waits for a mail server. What is to be sent is
 * claimed first, sent outside any transaction, and ended then; whoever dies in between is succeeded by another instance, which sends under the same
 * Message-ID. An address that is refused is given up; any other trouble ends the round, so that a dead server costs one try and one line in the log.
 */
export function createMailing({ mailer, appUrl, log, clock = () => new Date() }: MailingOptions): SweepTask {
  return {
    name: 'sendNotificationMails',
    everyMs: LOOK_EVERY_MS,
    async run({ database }) {
      for (let count = 0; count < MAILS_IN_ROUND; count += 1) {
        const claimed = await claimMails(database, clock());
        if (!claimed) return;
        try {
          await sendOne(database, claimed, { mailer, appUrl });
        } catch (error) {
          if (!isRefusedForGood(error)) {
            await postponeMails(database, claimed, clock());
            throw error;
          }
          log.warn({ userId: claimed.userId, err: error }, 'the mail server refuses the address; its mail is given up');
        }
        await endMails(database, claimed.ids, clock());
      }
    },
  };
}

async function sendOne(
  database: Database,
  claimed: ClaimedMails,
  { mailer, appUrl }: Pick<MailingOptions, 'mailer' | 'appUrl'>,
): Promise<void> {
  const news = await database.snapshot((tx) => readMailedThings(tx, claimed));
  if (!news || news.things.length === 0) return;
  await mailer.send(composeNotificationMail(news.to, news.things, appUrl));
}

/** Whether it lies in the address itself, as nodemailer tells a server's answer to RCPT TO. */
function isRefusedForGood(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { command, responseCode } = error as Error & { command?: unknown; responseCode?: unknown };
  return command === 'RCPT TO' && typeof responseCode === 'number' && responseCode >= 500;
}
