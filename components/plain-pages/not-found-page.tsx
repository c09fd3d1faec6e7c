import { plainPages as words } from '@/components/strings/plain-pages';
import { HomeLink } from './plain-actions';
import { PlainPage } from './plain-page';

/** For an address that leads nowhere. */
export function NotFoundPage() {
  return (
    <PlainPage sign="?" title={words.notFoundTitle} actions={<HomeLink variant="primary" />}>
      {words.notFound}
    </PlainPage>
  );
}
