'use client';

import { explain, fieldError } from '@/components/explain';
import { common } from '@/components/strings/common';
import { sharing } from '@/components/strings/sharing';
import { workspace } from '@/components/strings/workspace';
import { CopyField } from '@/components/ui/copy-field';
import { Notice } from '@/components/ui/notice';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import type { Role } from '@/lib/protocol/roles';
import { EXPIRY_DAYS, type useInvitationForm } from './use-invitation-form';

const words = workspace.invitations;

type InvitationFieldsProps<Given extends Role> = {
  /** The `id` of the form, so that a button elsewhere submits it. */
  id: string;
  form: ReturnType<typeof useInvitationForm<Given>>;
  roles: readonly { role: Given; disabled?: boolean }[];
};

/** What one decides about an invitation; once it is made, its link, which is shown once. */
export function InvitationFields<Given extends Role>({ id, form, roles }: InvitationFieldsProps<Given>) {
  if (form.url) {
    return (
      <div className="grid gap-4">
        <Notice tone="ok">{words.linkReady}</Notice>
        <CopyField label={words.link} value={form.url} />
      </div>
    );
  }
  const emailError = fieldError(form.failure, 'email');
  return (
    <form id={id} onSubmit={form.handleSubmit} className="grid gap-5">
      {form.failure !== null && !emailError ? <Notice tone="danger">{explain(form.failure)}</Notice> : null}
      <Select
        label={words.kind}
        value={form.kind}
        onValueChange={form.setKind}
        options={[
          { value: 'link', label: words.byLink, hint: words.byLinkHint },
          { value: 'address', label: words.byAddress, hint: words.byAddressHint },
        ]}
      />
      {form.kind === 'address' ? (
        <TextField label={words.address} type="email" name="email" autoComplete="off" required error={emailError} />
      ) : null}
      <div className="grid gap-5 sm:grid-cols-2 sm:gap-3">
        <Select
          label={words.role}
          value={form.role}
          onValueChange={form.setRole}
          options={roles.map(({ role, disabled }) => ({
            value: role,
            label: common.roles[role].name,
            hint: common.roles[role].can,
            disabled,
          }))}
        />
        <Select
          label={sharing.expiry}
          value={String(form.days)}
          onValueChange={(value) => form.setDays(EXPIRY_DAYS.find((days) => String(days) === value) ?? form.days)}
          options={EXPIRY_DAYS.map((days) => ({ value: String(days), label: sharing.expiries[days] }))}
        />
      </div>
    </form>
  );
}
