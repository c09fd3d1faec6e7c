import Credentials from 'next-auth/providers/credentials';
import GitHub, { type GithubProfile } from 'next-auth/providers/github';
import Google, { type GoogleProfile } from 'next-auth/providers/google';
import type { Provider } from 'next-auth/providers/index';
import * as z from 'zod/mini';
import { Refusal } from '@/lib/backend/commands/kernel/refusal';
import type { Runtime } from '@/lib/backend/create-runtime';
import { signInWithPassword } from './sign-in-with-password';

const githubEmailsSchema = z.array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }));

/** Password always; GitHub and Google where this server has their keys. */
export function createProviders(runtime: Runtime, headers: Headers): Provider[] {
  const { github, google } = runtime.config;
  return [
    passwordProvider(runtime, headers),
    ...(github ? [githubProvider(github)] : []),
    ...(google ? [Google<GoogleProfile>({ clientId: google.id, clientSecret: google.secret })] : []),
  ];
}

function passwordProvider(runtime: Runtime, headers: Headers): Provider {
  return Credentials({
    name: 'Password',
    credentials: { email: { label: 'E-mail', type: 'email' }, password: { label: 'Password', type: 'password' } },
    authorize: async (given) => {
      try {
        return await signInWithPassword(runtime, headers, given?.email ?? '', given?.password ?? '');
      } catch (error) {
        // next-auth hands the message to the sign-in page as `error`.
        if (error instanceof Refusal) throw new Error(toErrorParameter(error), { cause: error });
        runtime.log.error({ err: error }, 'signing in failed');
        throw new Error('internal', { cause: error });
      }
    },
  });
}

/** The code, and for rate limits the seconds to wait. */
function toErrorParameter({ code, extras }: Refusal): string {
  return extras.retryAfter === undefined ? code : `${code}:${extras.retryAfter}`;
}

/** GitHub tells which addresses it has proven only in the list of all of them, so the list is always asked. */
function githubProvider({ id, secret }: { id: string; secret: string }): Provider {
  return GitHub<GithubProfile>({
    clientId: id,
    clientSecret: secret,
    userinfo: {
      url: 'https://api.github.com/user',
      request: async ({ client, tokens }) => {
        const profile = await client.userinfo<GithubProfile>(tokens.access_token ?? '');
        const answer = await fetch('https://api.github.com/user/emails', {
          headers: { Authorization: `token ${tokens.access_token}` },
        });
        const emails = answer.ok ? githubEmailsSchema.parse(await answer.json()) : [];
        const primary = emails.find((email) => email.primary);
        return { ...profile, email: primary?.email ?? '', email_verified: primary?.verified ?? false };
      },
    },
  });
}
