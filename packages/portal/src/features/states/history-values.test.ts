import { expect, test } from 'vitest';
import { pageOf, readable, said, toldChanges } from './history-values.ts';

test('keys and what another field says are left out, lists of keys are counted, an amount has its currency', () => {
  expect(
    toldChanges([
      { field: 'departureId', before: null, after: '0193b1f0-0000-7000-8000-000000000001' },
      { field: 'somebody', before: null, after: '0193b1f0-0000-7000-8000-000000000001' },
      { field: 'crew', before: '[]', after: '["a","b"]' },
      { field: 'amount', before: null, after: '51000' },
      { field: 'currency', before: null, after: 'USD' },
    ]),
  ).toEqual([
    { field: 'crew', before: '0', after: '2' },
    { field: 'amount', before: null, after: '51000 USD' },
  ]);
});

test('values are said as what they are', () => {
  expect(said('amount', '51000 USD')).toEqual({ as: 'money', sign: '', money: { amount: 51000, currency: 'USD' } });
  expect(said('owedPEN', '+1200')).toEqual({ as: 'money', sign: '+', money: { amount: 1200, currency: 'PEN' } });
  expect(said('date', '2027-05-03')).toEqual({ as: 'date', text: '2027-05-03' });
  expect(said('expiresAt', '2027-05-03T20:42:00+00:00')).toEqual({ as: 'instant', text: '2027-05-03T20:42:00.000Z' });
  expect(said('isOnRequest', 'true')).toEqual({ as: 'truth', isTrue: true });
  expect(said('anything', '12')).toEqual({ as: 'text', text: '12' });
});

test('an unknown verb or field can be read, a page is known by its beginning', () => {
  expect([readable('set-guide-ratio'), readable('dayCount')]).toEqual(['set guide ratio', 'day count']);
  const known = ['/desk/reservations', '/staff', 'job'];
  expect([pageOf('portal /desk/reservations/VT-1', known), pageOf('job expire-holds', known), pageOf('portal /new', known)]).toEqual(['/desk/reservations', 'job', '/new']);
});
