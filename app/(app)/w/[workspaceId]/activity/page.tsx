import type { Metadata } from 'next';
import { ActivityPage } from '@/components/activity/activity-page';
import { activity } from '@/components/strings/activity';

export const metadata: Metadata = { title: activity.title };

export default async function Activity({ params }: { params: Promise<{ workspaceId: string }> }) {
  return <ActivityPage workspaceId={(await params).workspaceId} />;
}
