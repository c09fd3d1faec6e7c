import { fileURLToPath } from 'node:url';
import type { NextConfig } from 'next';

const ROOT = fileURLToPath(new URL('.', import.meta.url));

/** Sent with every page and reply. */
const SECURITY_HEADERS = [
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=()' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
];

/**
 * Which addresses a page may talk to is known only at run time and is not set here. It would override what a route says itself, so
 * uploaded files, which bring a stricter one, are left out.
 */
const PAGE_POLICY = [
  { key: 'Content-Security-Policy', value: "frame-ancestors 'none'; base-uri 'self'; object-src 'none'" },
];

const config: NextConfig = {
  // A container image takes the traced, self-contained build; `next start` wants the ordinary one.
  ...(process.env.BUILD_STANDALONE === '1' ? { output: 'standalone' as const } : {}),
  outputFileTracingRoot: ROOT,
  turbopack: { root: ROOT },
  // `npm run check` does it, over tests and scripts too; a build for people should not wait for it again.
  typescript: { ignoreBuildErrors: true },
  // Writing the cache costs a fresh clone more time than a later build saves.
  experimental: { turbopackFileSystemCacheForBuild: false },
  poweredByHeader: false,
  allowedDevOrigins: ['127.0.0.1'],
  // Kept out of the bundles: native code, and modules of which a process must hold exactly one.
  serverExternalPackages: ['@node-rs/argon2', 'ioredis', 'nodemailer', 'pg', 'pino', 'prom-client', 'ws'],
  // Browsers ask for it by this name wherever a page has not told them of another, as on a file or a reply that is opened alone.
  rewrites: async () => [{ source: '/favicon.ico', destination: '/icon.svg' }],
  headers: async () => [
    { source: '/:path*', headers: SECURITY_HEADERS },
    { source: '/((?!api/attachments/).*)', headers: PAGE_POLICY },
  ],
};

export default config;
