'use client';

import { FileUp, Plus, Shapes } from 'lucide-react';
import { workspace } from '@/components/strings/workspace';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

const words = workspace.home;

type WorkspaceEmptyProps = {
  mayCreate: boolean;
  sampling: boolean;
  onCreate: () => void;
  onImport: () => void;
  onSample: () => void;
};

/** A workspace without boards: three ways to the first one. */
export function WorkspaceEmpty({ mayCreate, sampling, onCreate, onImport, onSample }: WorkspaceEmptyProps) {
  if (!mayCreate) return <EmptyState title={words.emptyTitle}>{words.emptyViewer}</EmptyState>;
  return (
    <EmptyState
      icon={<Shapes aria-hidden="true" />}
      title={words.emptyTitle}
      actions={
        <>
          <Button variant="primary" icon={<Plus aria-hidden="true" />} onClick={onCreate}>
            {words.create}
          </Button>
          <Button icon={<Shapes aria-hidden="true" />} pending={sampling} onClick={onSample}>
            {words.sample}
          </Button>
          <Button icon={<FileUp aria-hidden="true" />} onClick={onImport}>
            {words.import}
          </Button>
        </>
      }
    >
      {words.empty}
    </EmptyState>
  );
}
