import type { Metadata } from 'next';
import { AccountPage } from '@/components/account/account-page';
import { account } from '@/components/strings/account';

export const metadata: Metadata = { title: account.title };

export default function Account() {
  return <AccountPage />;
}
