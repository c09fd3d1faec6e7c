'use client';

import { ArrowLeft } from 'lucide-react';
import { routes } from '@/components/routes';
import { SkipLink } from '@/components/shell/skip-link';
import { account } from '@/components/strings/account';
import { ButtonLink } from '@/components/ui/button-link';
import { MAIN_ID } from '@/components/ui/main-id';
import { EndSection } from './end-section';
import { LookSection } from './look-section';
import { NotificationsSection } from './notifications-section';
import { PasswordSection } from './password-section';
import { ProfileSection } from './profile-section';
import { SessionsSection } from './sessions-section';
import { TokensSection } from './tokens-section';

/** The person's own settings. */
export function AccountPage({ sendsMail }: { sendsMail: boolean }) {
  return (
    <div className="mx-auto max-w-3xl px-4 pb-16 md:px-6">
      <SkipLink />
      <header className="flex h-16 items-center">
        <ButtonLink href={routes.app} variant="ghost" className="-ml-3" icon={<ArrowLeft aria-hidden="true" />}>
          {account.back}
        </ButtonLink>
      </header>
      <main id={MAIN_ID} tabIndex={-1} className="outline-none">
        <h1 className="mt-4 text-2xl font-semibold">{account.title}</h1>
        <ProfileSection />
        <NotificationsSection sendsMail={sendsMail} />
        <LookSection />
        <PasswordSection />
        <SessionsSection />
        <TokensSection />
        <EndSection />
      </main>
    </div>
  );
}
