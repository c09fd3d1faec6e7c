import type { Metadata } from 'next';
import { OfflinePage } from '@/components/plain-pages/offline-page';
import { plainPages } from '@/components/strings/plain-pages';

export const metadata: Metadata = { title: plainPages.offlineTitle };

export default function Offline() {
  return <OfflinePage />;
}
