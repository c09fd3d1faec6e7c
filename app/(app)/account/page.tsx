import type { Metadata } from 'next';
import { AccountPage } from '@/components/account/account-page';
import { account } from '@/components/strings/account';
import { getConfig } from '@/lib/backend/config/get-config';

export const metadata: Metadata = { title: account.title };

export default function Account() {
  return <AccountPage sendsMail={getConfig().smtp !== undefined} />;
}
