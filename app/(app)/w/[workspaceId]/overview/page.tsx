import type { Metadata } from 'next';
import { OverviewPage } from '@/components/overview/overview-page';
import { overview } from '@/components/strings/overview';

export const metadata: Metadata = { title: overview.title };

export default async function Overview({ params }: { params: Promise<{ workspaceId: string }> }) {
  return <OverviewPage workspaceId={(await params).workspaceId} />;
}
