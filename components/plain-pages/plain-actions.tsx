import { routes } from '@/components/routes';
import { plainPages as words } from '@/components/strings/plain-pages';
import { type ButtonVariant, buttonClass } from '@/components/ui/button-styles';

/*
 * A browser's own link and button in the look of the house's. The pages that they are on come with the first load of every other
 * page, in files of their own: `ButtonLink` and `Button` would be loaded twice. After an error a whole new page is right, too.
 */

/** Leads away from a page on which nothing can be done. */
export function HomeLink({ variant }: { variant?: ButtonVariant }) {
  return (
    <a href={routes.landing} className={buttonClass(variant)}>
      {words.home}
    </a>
  );
}

/** Tries the same page again. */
export function RetryButton({ onRetry }: { onRetry: () => void }) {
  return (
    <button type="button" className={buttonClass('primary')} onClick={onRetry}>
      {words.retry}
    </button>
  );
}
