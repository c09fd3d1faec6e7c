import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { WorkspaceShell } from '@/components/shell/workspace-shell';
import { idSchema } from '@/lib/protocol/primitives';

type WorkspaceLayoutProps = { children: ReactNode; params: Promise<{ workspaceId: string }> };

export default async function WorkspaceLayout({ children, params }: WorkspaceLayoutProps) {
  const { workspaceId } = await params;
  if (!idSchema.safeParse(workspaceId).success) notFound();
  return <WorkspaceShell workspaceId={workspaceId}>{children}</WorkspaceShell>;
}
