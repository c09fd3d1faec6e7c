import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { PlainButton } from './plain-button';

afterEach(cleanup);

it('submits nothing unless told so, and takes presses', () => {
  const press = vi.fn();
  render(<PlainButton onClick={press}>Save</PlainButton>);
  const button = screen.getByRole('button', { name: 'Save' });
  fireEvent.click(button);
  expect(press).toHaveBeenCalledOnce();
  expect(button.getAttribute('type')).toBe('button');
});

it('keeps the focus while it is busy, and neither presses nor submits', () => {
  const press = vi.fn();
  const submit = vi.fn();
  const form = (busy: boolean) => (
    <form onSubmit={submit}>
      <PlainButton type="submit" busy={busy} disabled={busy} onClick={press}>
        Save
      </PlainButton>
    </form>
  );
  const { rerender } = render(form(false));
  const button = screen.getByRole('button', { name: 'Save' });
  button.focus();
  rerender(form(true));
  expect(document.activeElement).toBe(button);
  expect(button.getAttribute('aria-disabled')).toBe('true');
  fireEvent.click(button);
  expect(press).not.toHaveBeenCalled();
  expect(submit).not.toHaveBeenCalled();
});

it('is disabled as any button is', () => {
  render(<PlainButton disabled>Save</PlainButton>);
  const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Save' });
  expect(button.disabled).toBe(true);
  expect(button.hasAttribute('data-disabled')).toBe(true);
});
