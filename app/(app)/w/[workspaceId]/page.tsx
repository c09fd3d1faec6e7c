import type { Metadata } from 'next';
import { workspace } from '@/components/strings/workspace';
import { WorkspaceHome } from '@/components/workspace/workspace-home';

export const metadata: Metadata = { title: workspace.home.boards };

export default async function Workspace({ params }: { params: Promise<{ workspaceId: string }> }) {
  return <WorkspaceHome workspaceId={(await params).workspaceId} />;
}
