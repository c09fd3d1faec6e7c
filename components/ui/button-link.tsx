import type { ReactNode } from 'react';
import { AppLink, type AppLinkProps } from './app-link';
import { type ButtonSize, type ButtonVariant, buttonClass } from './button-styles';

type ButtonLinkProps = Omit<AppLinkProps, 'className'> & {
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  icon?: ReactNode;
  className?: string | undefined;
};

/** A link to another page that looks like a button. */
export function ButtonLink({ variant, size, icon, className, children, ...rest }: ButtonLinkProps) {
  return (
    <AppLink className={buttonClass(variant, size, className)} {...rest}>
      {icon}
      <span className="truncate">{children}</span>
    </AppLink>
  );
}
