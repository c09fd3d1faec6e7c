import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { inbox as words } from '@/components/strings/inbox';
import { SnoozeMenu } from './snooze-menu';
import { useInboxKeys } from './use-inbox-keys';

afterEach(cleanup);

/** Rows with the menu that they have in the inbox; what is snoozed goes. */
function Rows() {
  const [ids, setIds] = useState(['a', 'b', 'c']);
  const [open, setOpen] = useState<string | null>(null);
  const keys = useInboxKeys(ids);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: as in the inbox.
    <div onFocus={keys.onFocus} onKeyDown={keys.onKeyDown}>
      {ids.map((id) => (
        <div key={id} data-notification-id={id}>
          <a href={`#${id}`}>{id}</a>
          <SnoozeMenu
            open={open === id}
            onOpenChange={(next) => setOpen(next ? id : null)}
            onSnooze={() => {
              setOpen(null);
              setIds(ids.filter((each) => each !== id));
            }}
          />
        </div>
      ))}
    </div>
  );
}

const link = (name: string) => screen.getByRole('link', { name });

it('arrows walk the rows and stop at their ends', () => {
  render(<Rows />);
  act(() => link('b').focus());
  fireEvent.keyDown(link('b'), { key: 'ArrowDown' });
  expect(document.activeElement).toBe(link('c'));
  fireEvent.keyDown(link('c'), { key: 'ArrowDown' });
  expect(document.activeElement).toBe(link('c'));
});

it.each([
  ['a', 0, 'b'],
  ['c', 2, 'b'],
])('when %s is snoozed by its menu, its neighbour has the focus', async (name, place, neighbour) => {
  render(<Rows />);
  act(() => link(name).focus());
  const [button] = screen.getAllByRole('button', { name: words.snooze.open }).slice(place);
  if (!button) throw new Error('each row has its menu');
  act(() => button.focus());
  fireEvent.click(button);
  fireEvent.click(await screen.findByRole('menuitem', { name: new RegExp(words.snooze.tomorrow) }));
  await waitFor(() => expect(screen.queryByRole('link', { name })).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(link(neighbour)));
});
