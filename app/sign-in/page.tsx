import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { safeNext } from '@/components/entry/safe-next';
import { SignInPage } from '@/components/entry/sign-in-page';
import { entry } from '@/components/strings/entry';
import { readPageCaller } from '@/lib/backend/auth/read-page-caller';
import { DEMO_PASSWORD, DEMO_PEOPLE } from '@/lib/backend/config/demo-people';
import { getConfig } from '@/lib/backend/config/get-config';

export const metadata: Metadata = { title: entry.signIn.submit };

/** `callbackUrl` and `error` are next-auth's own names. */
type SignInProps = { searchParams: Promise<Partial<Record<'next' | 'callbackUrl' | 'error', string | string[]>>> };

export default async function SignIn({ searchParams }: SignInProps) {
  const { next, callbackUrl, error } = await searchParams;
  const { demo, allowSignup, appUrl } = getConfig();
  const wanted = text(next) ?? text(callbackUrl)?.replace(appUrl, '');
  if (await readPageCaller(await headers())) redirect(safeNext(wanted));
  return (
    <SignInPage
      next={safeNext(wanted)}
      error={text(error)}
      demoPeople={demo ? DEMO_PEOPLE.map((person) => ({ ...person, password: DEMO_PASSWORD })) : []}
      allowSignup={allowSignup}
    />
  );
}

const text = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined);
