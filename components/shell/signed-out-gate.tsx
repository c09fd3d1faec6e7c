'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect } from 'react';
import { routes } from '@/components/routes';
import { useMe } from '@/lib/browser/hooks/use-account';

/** Leads to the sign-in page, and from there back to this very address. */
export function GoToSignIn() {
  const router = useRouter();
  useEffect(() => {
    const { pathname, search } = window.location;
    router.replace(routes.signIn(pathname + search));
  }, [router]);
  return null;
}

/** Shows the page until the server says that the session is no more. */
export function SignedOutGate({ children }: { children: ReactNode }) {
  const code = useMe().problem?.code;
  return code === 'not_authenticated' || code === 'session_ended' ? <GoToSignIn /> : children;
}
