import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useMemo } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { CommandCenter } from './command-center';
import { type AppCommand, useCommands } from './command-registry';

afterEach(cleanup);

function Offers({ commands }: { commands: readonly Pick<AppCommand, 'id' | 'keys' | 'run' | 'listedIn'>[] }) {
  useCommands(
    useMemo(() => commands.map((command) => ({ group: 'Board', label: command.id, ...command })), [commands]),
  );
  return <textarea aria-label="text" />;
}

function offer(commands: Parameters<typeof Offers>[0]['commands']) {
  return render(
    <>
      <CommandCenter />
      <Offers commands={commands} />
    </>,
  );
}

it('runs the command of a key, also when another component offered it', () => {
  const run = vi.fn();
  offer([{ id: 'create', keys: 'c', run }]);
  fireEvent.keyDown(document.body, { key: 'c' });
  expect(run).toHaveBeenCalledTimes(1);
});

it('leaves letters to a text, but not what is pressed with Control', () => {
  const letter = vi.fn();
  const control = vi.fn();
  offer([
    { id: 'create', keys: 'c', run: letter },
    { id: 'undo', keys: 'mod+z', run: control },
  ]);
  const text = screen.getByRole('textbox', { name: 'text' });
  fireEvent.keyDown(text, { key: 'c' });
  fireEvent.keyDown(text, { key: 'z', ctrlKey: true });
  expect(letter).not.toHaveBeenCalled();
  expect(control).toHaveBeenCalledTimes(1);
});

it('leaves keys alone that another component handles or has handled', () => {
  const run = vi.fn();
  offer([
    { id: 'listed', keys: 'm', listedIn: 'sheet', run },
    { id: 'create', keys: 'c', run },
  ]);
  fireEvent.keyDown(document.body, { key: 'm' });
  document.body.addEventListener('keydown', (event) => event.preventDefault(), { once: true });
  fireEvent.keyDown(document.body, { key: 'c' });
  expect(run).not.toHaveBeenCalled();
});

it('forgets the commands of a component that has gone', () => {
  const run = vi.fn();
  const commands = [{ id: 'create', keys: 'c', run }];
  const { rerender } = offer(commands);
  rerender(<CommandCenter />);
  fireEvent.keyDown(document.body, { key: 'c' });
  expect(run).not.toHaveBeenCalled();
});

it('lists every shortcut on ?, and takes no letters meanwhile', async () => {
  const run = vi.fn();
  offer([
    { id: 'create a card', keys: 'c', run },
    { id: 'nameless', run },
  ]);
  fireEvent.keyDown(document.body, { key: '?' });
  const sheet = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
  expect(sheet.textContent).toContain('create a card');
  expect(sheet.textContent).not.toContain('nameless');
  fireEvent.keyDown(document.body, { key: 'c' });
  expect(run).not.toHaveBeenCalled();
});

it('follows what a command comes to be called while it is listed', async () => {
  const run = vi.fn();
  const { rerender } = offer([{ id: 'Undo', keys: 'mod+z', run }]);
  fireEvent.keyDown(document.body, { key: '?' });
  await screen.findByText('Undo');
  rerender(
    <>
      <CommandCenter />
      <Offers commands={[{ id: 'Undo: move', keys: 'mod+z', run }]} />
    </>,
  );
  await screen.findByText('Undo: move');
  expect(screen.queryByText('Undo')).toBeNull();
});
