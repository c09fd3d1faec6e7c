import { expect, test, vi } from 'vitest';
import { Household } from './household';

test('what came up last goes down first, once', async () => {
  const order: string[] = [];
  const household = new Household();
  for (const name of ['postgres', 'redis', 'sidecar', 'web']) {
    household.add(name, async () => {
      order.push(name);
    });
  }
  expect(household.isStopping).toBe(false);
  await Promise.all([household.stopAll(), household.stopAll()]);
  expect(household.isStopping).toBe(true);
  expect(order).toEqual(['web', 'sidecar', 'redis', 'postgres']);
});

test('a member that was let go is not stopped', async () => {
  const stop = vi.fn(async () => undefined);
  const household = new Household();
  household.add('build', stop)();
  await household.stopAll();
  expect(stop).not.toHaveBeenCalled();
});

test('a member that fails to stop is told and does not keep the others up', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const stop = vi.fn(async () => undefined);
  const household = new Household();
  household.add('postgres', stop);
  household.add('web', () => Promise.reject(new Error('it hangs')));
  await household.stopAll();
  expect(stop).toHaveBeenCalledOnce();
  expect(told).toHaveBeenCalledWith('web did not stop cleanly: it hangs');
  told.mockRestore();
});
