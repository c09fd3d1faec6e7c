import { expect, it } from 'vitest';
import { snoozeChoices } from './snooze-choices';

const at = (text: string) => new Date(text);
/** As the reader's clock says it. */
const told = (now: string) =>
  Object.fromEntries(snoozeChoices(at(now)).map(({ name, until }) => [name, until.toString().slice(0, 21)]));

it('offers later today, tomorrow and Monday at nine, on the reader’s clock', () => {
  // A Tuesday.
  expect(told('2026-11-24T10:20:00')).toEqual({
    laterToday: 'Tue Nov 24 2026 13:00',
    tomorrow: 'Wed Nov 25 2026 09:00',
    nextWeek: 'Mon Nov 30 2026 09:00',
  });
});

it('has no later today in the evening', () => {
  expect(Object.keys(told('2026-11-24T19:30:00'))).toContain('laterToday');
  expect(Object.keys(told('2026-11-24T20:10:00'))).toEqual(['tomorrow', 'nextWeek']);
  expect(Object.keys(told('2026-11-24T22:10:00'))).toEqual(['tomorrow', 'nextWeek']);
});

it('means another Monday than tomorrow', () => {
  expect(told('2026-11-29T10:00:00')).toMatchObject({
    tomorrow: 'Mon Nov 30 2026 09:00',
    nextWeek: 'Mon Dec 07 2026 09:00',
  });
});
