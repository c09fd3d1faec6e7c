import type { Metadata } from 'next';
import { ResetPasswordPage } from '@/components/entry/reset-password-page';
import { entry } from '@/components/strings/entry';
import { getConfig } from '@/lib/backend/config/get-config';

// The address holds a secret: it is told to nobody.
export const metadata: Metadata = { title: entry.reset.title, referrer: 'no-referrer' };

export default async function ResetPassword({
  searchParams,
}: {
  searchParams: Promise<{ token?: string | string[] }>;
}) {
  const { token } = await searchParams;
  const mail = getConfig().smtp !== undefined;
  return <ResetPasswordPage token={typeof token === 'string' && token !== '' ? token : undefined} mail={mail} />;
}
