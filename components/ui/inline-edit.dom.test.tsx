import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { InlineEdit } from './inline-edit';

afterEach(cleanup);

function open(onSave: (text: string) => Promise<unknown>) {
  render(<InlineEdit label="list title" value="Doing" onSave={onSave} explain={() => 'The list is gone.'} />);
  fireEvent.click(screen.getByRole('button'));
  return screen.getByRole('textbox', { name: 'list title' });
}

const press = (element: Element, key: string) => act(async () => void fireEvent.keyDown(element, { key }));

it('saves on Enter, trimmed, and gives the focus back', async () => {
  const onSave = vi.fn(async () => {});
  const editor = open(onSave);
  expect(document.activeElement).toBe(editor);
  fireEvent.change(editor, { target: { value: '  In   review ' } });
  await press(editor, 'Enter');
  expect(onSave.mock.calls).toEqual([['In review']]);
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('button'));
});

it('restores on Escape and saves nothing', async () => {
  const onSave = vi.fn(async () => {});
  const editor = open(onSave);
  fireEvent.change(editor, { target: { value: 'Other' } });
  await press(editor, 'Escape');
  expect(onSave).not.toHaveBeenCalled();
  expect(screen.getByRole('button').textContent).toBe('Doing');
});

it('opens on e', () => {
  render(<InlineEdit label="list title" value="Doing" onSave={async () => {}} explain={() => ''} />);
  fireEvent.keyDown(screen.getByRole('button'), { key: 'e' });
  expect(screen.getByRole('textbox')).toBeTruthy();
});

it('keeps the text and says why when saving fails', async () => {
  const editor = open(() => Promise.reject(new Error('gone')));
  fireEvent.change(editor, { target: { value: 'My long thought' } });
  await press(editor, 'Enter');
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('My long thought');
  expect(screen.getByRole('alert').textContent).toBe('The list is gone.');
});

it('leaves an Enter of an input method to the input method', async () => {
  const onSave = vi.fn(async () => {});
  const editor = open(onSave);
  fireEvent.change(editor, { target: { value: 'にほん' } });
  await act(async () => void fireEvent.keyDown(editor, { key: 'Enter', isComposing: true }));
  expect(onSave).not.toHaveBeenCalled();
});
