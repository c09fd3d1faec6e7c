import type { NextAuthOptions } from 'next-auth';
import * as z from 'zod/mini';
import type { Runtime } from '@/lib/backend/create-runtime';
import { idSchema } from '@/lib/protocol/primitives';
import { createProviders } from './next-auth-providers';
import { SESSION_LIFETIME_MS } from './session-lifetime';
import { findSessionUser, signOut, startSession } from './sessions';
import { signInWithProvider } from './sign-in-with-provider';

const claimsSchema = z.object({ sub: idSchema, sid: idSchema });
const profileSchema = z.object({ email_verified: z.optional(z.boolean()) });

/**
 * next-auth with tokens of its own and our rows behind them: a sign-in makes a Session row, whose id the cookie carries as
 * `sid`. Made for each request, because the row notes the browser and the limits count by address.
 */
export function createNextAuthOptions(runtime: Runtime, headers: Headers): NextAuthOptions {
  return {
    secret: runtime.config.secret,
    session: { strategy: 'jwt', maxAge: SESSION_LIFETIME_MS / 1000 },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: createProviders(runtime, headers),
    callbacks: {
      signIn: async ({ user, account, profile }) => {
        if (account?.type !== 'oauth') return true;
        const { provider, providerAccountId } = account;
        const emailVerified = profileSchema.safeParse(profile).data?.email_verified === true;
        const identity = {
          provider,
          providerAccountId,
          name: user.name ?? '',
          email: user.email ?? null,
          emailVerified,
        };
        const signedIn = await signInWithProvider(runtime, identity);
        if (signedIn.ok) user.id = signedIn.userId;
        return (
          signedIn.ok || `/sign-in?error=${signedIn.reason === 'closed' ? 'AccessDenied' : 'OAuthAccountNotLinked'}`
        );
      },
      jwt: async ({ token, user }) => {
        if (user) {
          const sid = await startSession(runtime, user.id, headers.get('user-agent') ?? '');
          return { sub: user.id, sid };
        }
        return claimsSchema.parse(token);
      },
      session: async ({ session, token }) => {
        const { sub, sid } = claimsSchema.parse(token);
        const user = await findSessionUser(runtime, sub, sid);
        // What is thrown here makes next-auth take the cookie away and answer that nobody is signed in.
        if (user === null) throw new Error('this session has ended');
        return { expires: session.expires, user };
      },
    },
    events: {
      signOut: async ({ token }) => {
        const claims = claimsSchema.safeParse(token);
        if (claims.success) await signOut(runtime, claims.data.sub, claims.data.sid);
      },
    },
    logger: {
      // Wrong passwords and ended sessions are everyday events.
      error: (code, metadata) => runtime.log.debug({ code, metadata }, 'next-auth'),
      warn: (code) => runtime.log.debug({ code }, 'next-auth'),
      debug: () => {},
    },
  };
}
