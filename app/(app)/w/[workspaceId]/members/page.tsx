import type { Metadata } from 'next';
import { workspace } from '@/components/strings/workspace';
import { MembersPage } from '@/components/workspace/members-page';

export const metadata: Metadata = { title: workspace.members.title };

export default async function Members({ params }: { params: Promise<{ workspaceId: string }> }) {
  return <MembersPage workspaceId={(await params).workspaceId} />;
}
