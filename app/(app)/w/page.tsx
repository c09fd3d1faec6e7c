import { OpenLastWorkspace } from '@/components/workspace/open-last-workspace';

export default function Workspaces() {
  return <OpenLastWorkspace />;
}
