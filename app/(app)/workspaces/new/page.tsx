import type { Metadata } from 'next';
import { workspace } from '@/components/strings/workspace';
import { NewWorkspacePage } from '@/components/workspace/new-workspace-page';

export const metadata: Metadata = { title: workspace.create.title };

export default function NewWorkspace() {
  return <NewWorkspacePage />;
}
