import type { ReactNode } from 'react';

/** A scrolling page of settings or boards under a `TopBar`. */
export function Page({ children, width = 'wide' }: { children: ReactNode; width?: 'wide' | 'narrow' | undefined }) {
  return (
    <div className="min-h-0 grow overflow-y-auto overscroll-contain">
      <div className={`w-full px-4 pt-2 pb-16 md:px-6 ${width === 'wide' ? 'max-w-[1440px]' : 'max-w-3xl'}`}>
        {children}
      </div>
    </div>
  );
}
