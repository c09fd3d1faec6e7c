'use client';

import { type FormEvent, useId, useState } from 'react';
import { explain, fieldError } from '@/components/explain';
import { common } from '@/components/strings/common';
import { workspace } from '@/components/strings/workspace';
import { Button } from '@/components/ui/button';
import { CopyField } from '@/components/ui/copy-field';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { canGiveRole } from '@/lib/domain/permissions';
import type { Role } from '@/lib/protocol/roles';

const words = workspace.invitations;
const GIVEN_ROLES = ['admin', 'member', 'viewer'] as const;
type GivenRole = Exclude<Role, 'owner'>;

type InviteDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  ownRole: Role;
  onCreate: (invitation: { role: GivenRole; email?: string }) => Promise<{ url: string }>;
};

/** Makes one invitation and shows its link, once. */
export function InviteDialog({ open, onOpenChange, ownRole, onCreate }: InviteDialogProps) {
  const form = useId();
  const [kind, setKind] = useState<'link' | 'address'>('link');
  const [role, setRole] = useState<GivenRole>('member');
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [url, setUrl] = useState<string | null>(null);

  function change(next: boolean) {
    if (!next) {
      setUrl(null);
      setFailure(null);
    }
    onOpenChange(next);
  }

  async function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const email = String(new FormData(event.currentTarget).get('email') ?? '').trim();
    setPending(true);
    setFailure(null);
    try {
      const made = await onCreate(kind === 'address' ? { role, email } : { role });
      setUrl(made.url);
    } catch (reason) {
      setFailure(reason);
    } finally {
      setPending(false);
    }
  }

  const emailError = fieldError(failure, 'email');
  return (
    <Dialog
      title={words.dialogTitle}
      open={open}
      onOpenChange={change}
      footer={
        url ? (
          <Button variant="primary" onClick={() => change(false)}>
            {common.actions.done}
          </Button>
        ) : (
          <>
            <Button variant="ghost" onClick={() => change(false)}>
              {common.actions.cancel}
            </Button>
            <Button type="submit" form={form} variant="primary" pending={pending}>
              {kind === 'link' ? words.create : words.createFor}
            </Button>
          </>
        )
      }
    >
      {url ? (
        <div className="grid gap-4">
          <Notice tone="ok">{words.linkReady}</Notice>
          <CopyField label={words.link} value={url} />
        </div>
      ) : (
        <form id={form} onSubmit={handleSubmit} className="grid gap-5">
          {failure !== null && !emailError ? <Notice tone="danger">{explain(failure)}</Notice> : null}
          <Select
            label={words.kind}
            value={kind}
            onValueChange={setKind}
            options={[
              { value: 'link', label: words.byLink, hint: words.byLinkHint },
              { value: 'address', label: words.byAddress, hint: words.byAddressHint },
            ]}
          />
          {kind === 'address' ? (
            <TextField label={words.address} type="email" name="email" autoComplete="off" required error={emailError} />
          ) : null}
          <Select
            label={words.role}
            value={role}
            onValueChange={setRole}
            options={GIVEN_ROLES.map((given) => ({
              value: given,
              label: common.roles[given].name,
              hint: common.roles[given].can,
              disabled: !canGiveRole(ownRole, given),
            }))}
          />
        </form>
      )}
    </Dialog>
  );
}
