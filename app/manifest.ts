import type { MetadataRoute } from 'next';
import { routes } from '@/components/routes';
import { common } from '@/components/strings/common';

/** What makes the app installable. */
export default function manifest(): MetadataRoute.Manifest {
  const icon = (size: number, purpose: 'any' | 'maskable') => ({
    ...{ src: `/icons/${purpose}-${size}.png`, sizes: `${size}x${size}`, type: 'image/png', purpose },
  });
  return {
    name: common.product,
    short_name: common.product,
    description: common.description,
    start_url: routes.app,
    scope: '/',
    display: 'standalone',
    background_color: '#fafbfc',
    theme_color: '#4d55d2',
    icons: [icon(192, 'any'), icon(512, 'any'), icon(512, 'maskable')],
  };
}
