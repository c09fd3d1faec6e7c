import { afterEach, beforeEach } from 'vitest';

const real = { error: console.error, warn: console.warn };
let printed: string[] = [];

/** What nobody expected to be printed is a finding. A test that provokes it replaces the function with `vi.spyOn`. */
beforeEach(() => {
  printed = [];
  for (const level of ['error', 'warn'] as const) {
    console[level] = (...args: unknown[]) => {
      printed.push(`console.${level}: ${args.map(String).join(' ')}`);
      real[level](...args);
    };
  }
});

afterEach(() => {
  Object.assign(console, real);
  if (printed.length > 0) throw new Error(`The test printed what no test expected:\n${printed.join('\n')}`);
});
