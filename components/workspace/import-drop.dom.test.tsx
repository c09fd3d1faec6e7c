import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { ImportDrop } from './import-drop';

afterEach(cleanup);

function draw() {
  const onChoose = vi.fn();
  render(<ImportDrop onChoose={onChoose} />);
  return { onChoose, input: screen.getByLabelText(/Drop the file here/) };
}

it('takes a chosen export', () => {
  const { onChoose, input } = draw();
  const file = new File(['{}'], 'board.json', { type: 'application/json' });
  fireEvent.change(input, { target: { files: [file] } });
  expect(onChoose.mock.calls).toEqual([[file]]);
});

it('takes a dropped export', () => {
  const { onChoose, input } = draw();
  const file = new File(['{}'], 'Board.JSON');
  fireEvent.drop(input, { dataTransfer: { files: [file] } });
  expect(onChoose.mock.calls).toEqual([[file]]);
});

it('says what is wrong with another kind of file', () => {
  const { onChoose, input } = draw();
  fireEvent.change(input, { target: { files: [new File(['a,b'], 'board.csv', { type: 'text/csv' })] } });
  expect(onChoose).not.toHaveBeenCalled();
  expect(screen.getByRole('alert').textContent).toMatch(/not a \.json file/);
});
