'use client';

import NextLink from 'next/link';
import { type ComponentProps, useState } from 'react';

export type AppLinkProps = ComponentProps<typeof NextLink>;

/**
 * A link within the app. What it leads to is fetched when a person shows the intention to go there (the pointer on it, the focus, a
 * finger), not when it comes into view: a sidebar of forty boards would ask for all of them beside the board that is being opened.
 * `prefetch={false}` forgoes even that.
 */
export function AppLink({ prefetch, onPointerEnter, onFocus, onTouchStart, ...rest }: AppLinkProps) {
  const [intended, setIntended] = useState(false);
  const intend = () => setIntended(true);
  return (
    <NextLink
      {...rest}
      prefetch={intended ? (prefetch ?? null) : false}
      onPointerEnter={(event) => {
        intend();
        onPointerEnter?.(event);
      }}
      onFocus={(event) => {
        intend();
        onFocus?.(event);
      }}
      onTouchStart={(event) => {
        intend();
        onTouchStart?.(event);
      }}
    />
  );
}
