import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { LandingPage } from '@/components/landing/landing-page';
import { routes } from '@/components/routes';
import { readPageCaller } from '@/lib/backend/auth/read-page-caller';
import { getConfig } from '@/lib/backend/config/get-config';

export default async function Landing() {
  if (await readPageCaller(await headers())) redirect(routes.app);
  const { demo, allowSignup } = getConfig();
  return <LandingPage demo={demo} allowSignup={allowSignup} />;
}
