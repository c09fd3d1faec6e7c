import type { Metadata } from 'next';
import { OfflinePage } from '@/components/shell/plain-pages';
import { common } from '@/components/strings/common';

export const metadata: Metadata = { title: common.error.offlineTitle };

export default function Offline() {
  return <OfflinePage />;
}
