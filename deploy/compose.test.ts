import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { environmentSchema } from '@/lib/backend/config/environment';
import { parseConfig } from '@/lib/backend/config/parse-config';

const ROOT = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

const serviceSchema = z.object({
  image: z.string(),
  build: z.object({ target: z.string() }).optional(),
  environment: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).optional(),
  healthcheck: z.unknown().optional(),
  ports: z.array(z.string()).optional(),
  volumes: z.array(z.string()).optional(),
});
const composeSchema = z.object({
  services: z.record(z.string(), serviceSchema),
  volumes: z.record(z.string(), z.unknown()),
});

const text = read('docker-compose.yml');
const { services, volumes } = composeSchema.parse(parse(text, { merge: true }));
const dockerfile = read('Dockerfile');
const nginx = read('deploy/nginx.conf');

/** What compose puts in place of `${NAME:-default}` and `${NAME:?message}`, with a value for everything required. */
function substitute(value: string | number): string {
  return String(value)
    .replaceAll(/\$\{(\w+):\?[^}]*\}/g, () => 'x'.repeat(40))
    .replaceAll(/\$\{(\w+):-([^}]*)\}/g, (_match, _name, fallback: string) => fallback);
}

function environmentOf(name: string): Record<string, string> {
  const entries = Object.entries(services[name]?.environment ?? {});
  return Object.fromEntries(entries.map(([key, value]) => [key, substitute(value)]));
}

describe('compose', () => {
  test('two of each kind, with a database, a bus and one proxy', () => {
    expect(Object.keys(services).sort()).toEqual(
      ['migrate', 'postgres', 'proxy', 'redis', 'sidecar-1', 'sidecar-2', 'web-1', 'web-2'].sort(),
    );
  });

  test('the proxy alone is published, on loopback unless somebody decides otherwise', () => {
    const published = Object.entries(services).filter(([, service]) => service.ports !== undefined);
    expect(published.map(([name]) => name)).toEqual(['proxy']);
    expect(substitute(services.proxy?.ports?.[0] ?? '')).toBe('127.0.0.1:8080:8080');
  });

  test('no secret has a default', () => {
    for (const name of ['NEXTAUTH_SECRET', 'POSTGRES_PASSWORD']) {
      const uses = text.match(new RegExp(`\\$\\{${name}[^}]*\\}`, 'g')) ?? [];
      expect(uses.length).toBeGreaterThan(0);
      for (const use of uses) expect(use).toMatch(/:\?/);
    }
  });

  test('the migration runs once, before any web app, after the database answers', () => {
    expect(services.migrate?.depends_on?.postgres?.condition).toBe('service_healthy');
    for (const name of ['web-1', 'web-2']) {
      expect(services[name]?.depends_on?.migrate?.condition).toBe('service_completed_successfully');
    }
  });

  test('everything that serves has a health check, its own or its image’s', () => {
    for (const [name, service] of Object.entries(services)) {
      if (name === 'migrate') continue;
      const target = service.build?.target;
      const stage =
        target === undefined ? '' : (dockerfile.split(/^FROM /m).find((part) => part.includes(`AS ${target}\n`)) ?? '');
      expect(service.healthcheck !== undefined || stage.includes('HEALTHCHECK'), name).toBe(true);
    }
  });

  test('every image that is built is a stage of the Dockerfile', () => {
    const targets = Object.values(services).flatMap((service) => service.build?.target ?? []);
    expect(new Set(targets)).toEqual(new Set(['web', 'sidecar', 'migrate']));
    for (const target of targets) expect(dockerfile).toMatch(new RegExp(`^FROM .* AS ${target}$`, 'm'));
  });

  test('named volumes are declared', () => {
    const named = Object.values(services).flatMap((service) => service.volumes ?? []);
    const names = named.filter((volume) => !volume.startsWith('.')).map((volume) => volume.split(':')[0]);
    expect([...new Set(names)].sort()).toEqual(Object.keys(volumes).sort());
  });

  test('all web apps keep uploads in one volume', () => {
    for (const name of ['web-1', 'web-2']) {
      expect(services[name]?.volumes).toEqual(['uploads:/uploads']);
      expect(environmentOf(name)['UPLOADS_DIR']).toBe('/uploads');
    }
  });

  test.each(['web-1', 'web-2', 'sidecar-1', 'sidecar-2'])('%s gets a configuration that Baton accepts', (name) => {
    const environment = environmentOf(name);
    for (const key of Object.keys(environment)) expect(Object.keys(environmentSchema.shape)).toContain(key);
    const config = parseConfig(environment, 'unnamed');
    expect(config).toMatchObject({ production: true, demo: false, instanceId: name, bus: { kind: 'redis' } });
    expect(config.realtimeUrl.replace(/^ws/, 'http')).toBe(`${config.appUrl}/realtime`);
    expect(config.databaseUrl === undefined).toBe(name.startsWith('sidecar'));
  });
});

describe('the proxy', () => {
  test('knows every instance', () => {
    for (const name of ['web-1:3000', 'web-2:3000', 'sidecar-1:3001', 'sidecar-2:3001']) {
      expect(nginx).toContain(`server ${name} `);
    }
  });

  test('passes upgrades on and holds no stream back', () => {
    const realtime = nginx.slice(nginx.indexOf('location /realtime'), nginx.indexOf('location / {'));
    expect(realtime).toContain('proxy_buffering off;');
    expect(realtime).toContain('proxy_pass http://sidecar;');
    expect(nginx).toContain('proxy_set_header Upgrade $http_upgrade;');
    expect(nginx).toContain('proxy_set_header Connection $connection_header;');
  });
});
