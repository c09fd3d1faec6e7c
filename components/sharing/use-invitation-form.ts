'use client';

import { type FormEvent, useState } from 'react';
import type { Role } from '@/lib/protocol/roles';

/** How many days an invitation can be made to live. */
export const EXPIRY_DAYS = [1, 7, 30] as const;
export type ExpiryDays = (typeof EXPIRY_DAYS)[number];

export type InvitationDraft<Given extends Role> = { role: Given; email?: string; expiresInDays: ExpiryDays };

/** The state of a form that makes one invitation and then has its link. */
export function useInvitationForm<Given extends Role>(
  firstRole: Given,
  onCreate: (draft: InvitationDraft<Given>) => Promise<{ url: string }>,
) {
  const [kind, setKind] = useState<'link' | 'address'>('link');
  const [role, setRole] = useState(firstRole);
  const [days, setDays] = useState<ExpiryDays>(7);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [url, setUrl] = useState<string | null>(null);

  async function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const email = String(new FormData(event.currentTarget).get('email') ?? '').trim();
    setPending(true);
    setFailure(null);
    try {
      const made = await onCreate({ role, expiresInDays: days, ...(kind === 'address' && { email }) });
      setUrl(made.url);
    } catch (reason) {
      setFailure(reason);
    } finally {
      setPending(false);
    }
  }

  function reset() {
    setUrl(null);
    setFailure(null);
  }

  return { kind, setKind, role, setRole, days, setDays, pending, failure, url, reset, handleSubmit };
}
