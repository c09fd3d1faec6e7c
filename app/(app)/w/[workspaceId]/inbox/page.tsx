import type { Metadata } from 'next';
import { InboxPage } from '@/components/inbox/inbox-page';
import { inbox } from '@/components/strings/inbox';

export const metadata: Metadata = { title: inbox.title };

export default function Inbox() {
  return <InboxPage />;
}
