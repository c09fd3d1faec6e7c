import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { AlertDialog } from './alert-dialog';
import { Button } from './button';

afterEach(cleanup);

function open(onConfirm: () => Promise<unknown>) {
  render(
    <AlertDialog
      title="Remove Bo?"
      description="Bo stops seeing the boards."
      confirm="Remove Bo"
      trigger={<Button>Remove</Button>}
      explain={() => 'Somebody must stay owner.'}
      onConfirm={onConfirm}
    />,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Remove' }));
}

const confirm = () => act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Remove Bo' })));

it('asks, acts once, and closes', async () => {
  const onConfirm = vi.fn(async () => {});
  open(onConfirm);
  expect(screen.getByRole('alertdialog', { name: 'Remove Bo?' })).toBeTruthy();
  await confirm();
  expect(onConfirm).toHaveBeenCalledTimes(1);
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
});

it('stays and says why when it fails', async () => {
  open(() => Promise.reject(new Error('last_owner')));
  await confirm();
  expect(screen.getByRole('alertdialog')).toBeTruthy();
  expect(screen.getByRole('alert').textContent).toBe('Somebody must stay owner.');
});

it('does nothing when it is cancelled', async () => {
  const onConfirm = vi.fn(async () => {});
  open(onConfirm);
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  expect(onConfirm).not.toHaveBeenCalled();
});
