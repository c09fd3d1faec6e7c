'use client';

import { usePathname, useRouter } from 'next/navigation';
import { type ReactNode, useEffect } from 'react';
import { routes } from '@/components/routes';
import { useMe } from '@/lib/browser/hooks/use-account';

/** Leads to the sign-in page, and back here from there, once the server says that the session is no more. */
export function SignedOutGate({ children }: { children: ReactNode }) {
  const router = useRouter();
  const pathname = usePathname();
  const me = useMe();
  const code = me.problem?.code;
  const ended = code === 'not_authenticated' || code === 'session_ended';

  useEffect(() => {
    if (ended) router.replace(routes.signIn(pathname));
  }, [ended, pathname, router]);

  return ended ? null : children;
}
