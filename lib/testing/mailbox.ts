import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A mail as it came over the wire. */
export interface CapturedMail {
  readonly from: string;
  readonly to: readonly string[];
  /** Headers and body, undecoded. */
  readonly source: string;
}

/** A mail server of this process that keeps what it is sent. */
export interface Mailbox {
  readonly url: string;
  readonly mails: readonly CapturedMail[];
  /** Refuses this address from now on, as a server does that has no such person. */
  readonly refuse: (address: string) => void;
  readonly close: () => Promise<void>;
}

/** Listens on a free port of the loopback, or on that of one that was closed. */
export async function openMailbox(port = 0): Promise<Mailbox> {
  const mails: CapturedMail[] = [];
  const refused = new Set<string>();
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      if (!refused.has(address)) return done();
      done(Object.assign(new Error('no such person here'), { responseCode: 550 }));
    },
    onData: (stream, { envelope }, done) => {
      text(stream).then((source) => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        mails.push({ from, to: envelope.rcptTo.map(({ address }) => address), source });
        done();
      }, done);
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    mails,
    refuse: (who) => void refused.add(who),
    close: () => new Promise<void>((resolve) => void server.close(resolve)),
  };
}
