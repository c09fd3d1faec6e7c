'use client';

import { useState } from 'react';
import { explain } from '@/components/explain';
import { common } from '@/components/strings/common';
import { workspace as strings } from '@/components/strings/workspace';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { Select } from '@/components/ui/select';
import { toast } from '@/components/ui/toast';
import { useWorkspaceCommands } from '@/lib/browser/hooks/use-commands';
import type { Id } from '@/lib/protocol/primitives';
import type { Member } from '@/lib/protocol/things';

const words = strings.members;

type TransferDialogProps = {
  workspaceId: Id;
  workspaceName: string;
  /** Everybody but the person themselves; at least one. */
  candidates: readonly Member[];
  /** Who is chosen first. */
  first: Member;
  onClose: () => void;
};

/** Asks to whom the workspace goes, says what that means, and hands it over in one step. */
export function TransferDialog({ workspaceId, workspaceName, candidates, first, onClose }: TransferDialogProps) {
  const commands = useWorkspaceCommands(workspaceId);
  const [userId, setUserId] = useState(first.userId);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const chosen = candidates.find((member) => member.userId === userId) ?? first;

  async function handleConfirm() {
    setPending(true);
    setFailure(null);
    try {
      await commands.transferOwnership(chosen.userId);
      toast.success(words.transferred(chosen.name));
      onClose();
    } catch (reason) {
      setFailure(reason);
      setPending(false);
    }
  }

  return (
    <Dialog
      open
      size="sm"
      title={words.transferTitle}
      description={words.transferDetail(workspaceName)}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      footer={
        <>
          <Button variant="ghost" onClick={onClose}>
            {common.actions.cancel}
          </Button>
          <Button variant="danger" pending={pending} onClick={handleConfirm}>
            {words.transferConfirm(chosen.name)}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        {failure !== null ? <Notice tone="danger">{explain(failure)}</Notice> : null}
        <Select
          label={words.transferTo}
          value={userId}
          onValueChange={setUserId}
          options={candidates.map((member) => ({
            value: member.userId,
            label: member.name,
            hint: common.roles[member.role].name,
          }))}
        />
      </div>
    </Dialog>
  );
}
