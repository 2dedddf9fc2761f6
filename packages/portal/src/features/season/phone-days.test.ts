import { expect, test } from 'vitest';
import type { GridRow } from './calendar-rows.ts';
import { phoneDays } from './phone-days.ts';

test('days with a departure or a closure stand alone, the empty ones between them in one group, nothing before today', () => {
  const row = { byDate: new Map([['2027-05-02', { id: 'a' }], ['2027-05-06', { id: 'b' }]]), barred: new Map([['2027-05-07', 'Huayco']]) } as unknown as GridRow;
  const days = ['2027-05-01', '2027-05-02', '2027-05-03', '2027-05-04', '2027-05-05', '2027-05-06', '2027-05-07', '2027-05-08'];
  const groups = phoneDays(row, days, '2027-05-02').map(({ isEmpty, days: these }) => [isEmpty, ...these.map(({ day, column }) => `${day.slice(8)} ${column}`)]);
  expect(groups).toEqual([[false, '02 1'], [true, '03 2', '04 3', '05 4'], [false, '06 5', '07 6'], [true, '08 7']]);
});
