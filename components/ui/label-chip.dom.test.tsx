import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { LabelChip } from './label-chip';

afterEach(cleanup);

it('shows its name', () => {
  render(<LabelChip name="API" color="blue" />);
  expect(screen.getByText('API')).toBeTruthy();
});

it('is named by its colour where it has no name, so that colour is not all there is', () => {
  render(<LabelChip name="" color="blue" />);
  expect(screen.getByRole('img', { name: 'Blue label' })).toBeTruthy();
});
