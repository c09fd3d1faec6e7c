import type { Metadata } from 'next';
import { safeNext } from '@/components/entry/safe-next';
import { SignUpPage } from '@/components/entry/sign-up-page';
import { entry } from '@/components/strings/entry';
import { getConfig } from '@/lib/backend/config/get-config';

export const metadata: Metadata = { title: entry.signUp.submit };

export default async function SignUp({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const { next } = await searchParams;
  return <SignUpPage next={safeNext(typeof next === 'string' ? next : null)} allowSignup={getConfig().allowSignup} />;
}
