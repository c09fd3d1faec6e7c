'use client';

import { getProviders, signIn } from 'next-auth/react';
import { useEffect, useState } from 'react';
import { entry } from '@/components/strings/entry';
import { Button } from '@/components/ui/button';

type Provider = { id: string; name: string };

/** GitHub and Google, each only where this server has its keys. */
export function ProviderButtons({ next }: { next: string }) {
  const [providers, setProviders] = useState<readonly Provider[]>([]);

  useEffect(() => {
    let current = true;
    // Without an answer there is the form, which works; its own request will tell what is wrong.
    getProviders().then(
      (found) => {
        if (current) setProviders(Object.values(found ?? {}).filter((provider) => provider.type === 'oauth'));
      },
      () => {},
    );
    return () => {
      current = false;
    };
  }, []);

  if (providers.length === 0) return null;
  return (
    <div className="mt-4">
      <p className="my-4 flex items-center gap-3 text-sm text-ink-3 before:h-px before:grow before:bg-line after:h-px after:grow after:bg-line">
        {entry.or}
      </p>
      <div className="grid gap-2">
        {providers.map((provider) => (
          <Button key={provider.id} size="lg" onClick={() => void signIn(provider.id, { callbackUrl: next })}>
            {entry.signIn.with(provider.name)}
          </Button>
        ))}
      </div>
    </div>
  );
}
