import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { RootProviders } from '@/components/shell/root-providers';
import { common } from '@/components/strings/common';
import './globals.css';

export const metadata: Metadata = {
  title: { default: common.product, template: `%s · ${common.product}` },
  description: common.description,
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fafbfc' },
    { media: '(prefers-color-scheme: dark)', color: '#141518' },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    // The theme script sets data-theme before React sees the page.
    <html lang="en" suppressHydrationWarning>
      <head>
        <script src="/theme.js" />
      </head>
      <body>
        <RootProviders>{children}</RootProviders>
      </body>
    </html>
  );
}
