import { AppLink, type AppLinkProps } from './app-link';

/** A link within a sentence. */
export function TextLink(props: Omit<AppLinkProps, 'className'>) {
  return (
    <AppLink
      {...props}
      className="rounded-sm font-medium text-accent-ink underline decoration-transparent underline-offset-3 transition-colors fine:hover:decoration-current"
    />
  );
}
