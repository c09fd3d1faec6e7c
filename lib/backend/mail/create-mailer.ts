import nodemailer from 'nodemailer';
import { inOneLine } from './in-one-line';

export interface Mail {
  /** Apart, so that no name can become another address. */
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /** The same for the same mail, so that one which is sent twice after a crash is recognized. */
  readonly messageId?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Mailer {
  /** Resolves when the mail server has taken it. */
  send(mail: Mail): Promise<void>;
}

/** A mail server that does not answer is given up after this time. */
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** Sends by the mail server of SMTP_URL. */
export function createMailer({ url, from }: { url: string; from: string }): Mailer {
  const transport = nodemailer.createTransport(withTimeouts(url));
  return {
    async send({ subject, ...mail }) {
      await transport.sendMail({
        ...{ from, ...mail, subject: inOneLine(subject) },
        // What a person wrote is text and never the name of a file or an address to fetch.
        ...{ disableFileAccess: true, disableUrlAccess: true },
      });
    },
  };
}

/** nodemailer takes its options out of the address, and those that stand there already stay. */
function withTimeouts(address: string): string {
  const url = new URL(address);
  for (const [name, ms] of Object.entries(TIMEOUTS)) {
    if (!url.searchParams.has(name)) url.searchParams.set(name, String(ms));
  }
  return url.href;
}
