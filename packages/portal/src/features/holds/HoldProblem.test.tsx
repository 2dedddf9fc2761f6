import { cleanup, screen } from '@testing-library/react';
import { CombinedGraphQLErrors } from '@apollo/client';
import { afterEach, expect, test } from 'vitest';
import { renderHere } from '@/test/render-here.tsx';
import { troubleOf, type HoldTrouble } from './hold-outcome.ts';
import { HoldProblem } from './HoldProblem.tsx';

afterEach(cleanup);

const departure = { __typename: 'Departure' as const, id: 'd', date: '2027-05-06', state: 'OPEN' as const, isOpen: false, freeSpots: 0, trek: { __typename: 'Trek' as const, id: 't', name: 'Lares clásico' } };
const noRoom = (limitedBy: 'FULL' | 'CLOSED' | 'KEPT' | 'CAP'): HoldTrouble => ({
  __typename: 'NoRoom', date: '2027-05-07', requested: 3, free: 2, limitedBy, departure: { ...departure, takenSpots: 12 }, resource: { __typename: 'ResourceName', kind: 'AREA_DAY', name: 'Mantanay' },
});
const troubles: Array<[string, HoldTrouble, RegExp]> = [
  ['a full day', noRoom('FULL'), /Ahí quedan 2 cupos y hacen falta 3/],
  ['what is closed', noRoom('CLOSED'), /La red cerró .*Mantanay.* el vie 7 may 2027/],
  ['what is kept for another agency', noRoom('KEPT'), /guardado para otra agencia hasta que se libere: para la suya hay 2 cupos/],
  ['the agency’s cap', noRoom('CAP'), /Su agencia llegó a su tope de ese día: le quedan 2 cupos/],
  ['a cancelled departure', { __typename: 'DepartureClosed', reason: 'CANCELLED', departure }, /La red canceló la salida del jue 6 may 2027/],
  ['a started departure', { __typename: 'DepartureClosed', reason: 'STARTED', departure }, /ya empezó, o empieza hoy/],
  ['a departure not on sale', { __typename: 'DepartureClosed', reason: 'NOT_OPEN', departure }, /no está abierta a reservas/],
  ['an agency without certification', { __typename: 'AgencyNotCertified', standing: 'NOT_CERTIFIED', certification: null }, /todavía no está certificada/],
  ['a lapsed certification', { __typename: 'AgencyNotCertified', standing: 'LAPSED', certification: null }, /venció/],
  ['a party that cannot be', { __typename: 'PartyInvalid', largest: 40 }, /de 1 a 40 personas/],
  ['a changed itinerary', { __typename: 'ItineraryStale', itinerary: { __typename: 'Itinerary', id: 'i', version: 3 } }, /Otra persona de su agencia lo guardó/],
  ['a reserved itinerary', { __typename: 'ItineraryNotHoldable', isReserved: true }, /ya están bloqueadas o reservadas/],
  ['an itinerary with conflicts', { __typename: 'ItineraryNotHoldable', isReserved: false }, /conflictos por resolver/],
  ['an empty itinerary', { __typename: 'WishNotHoldable', message: 'x' }, /no tiene ninguna salida/],
  ['a role that does not reach', { __typename: 'NotAllowed' }, /persona titular/],
];

test.each(troubles)('says in its own words why %s cannot be held', async (_what, trouble, words) => {
  await renderHere(<HoldProblem trouble={trouble} signInTo="/availability" />);
  expect((await screen.findByRole('alert')).textContent).toMatch(words);
});

test('leads to the certification, and to signing in and back', async () => {
  await renderHere(<HoldProblem trouble={{ __typename: 'AgencyNotCertified', standing: 'NOT_CERTIFIED', certification: null }} signInTo="/x" />);
  expect((await screen.findByRole('link')).getAttribute('href')).toBe('/desk/certification');
  cleanup();
  await renderHere(<HoldProblem trouble={{ __typename: 'NotSignedIn' }} signInTo="/availability?group=8" />);
  expect(decodeURIComponent((await screen.findByRole('link')).getAttribute('href')!)).toBe('/sign-in?to=/availability?group=8');
});

test('a request without an answer is no refusal: nobody knows, and asking again is harmless', () => {
  const coded = (code: string) => new CombinedGraphQLErrors({ errors: [{ message: 'x', extensions: { code } }] });
  expect(troubleOf(new TypeError('Failed to fetch')).__typename).toBe('Unanswered');
  expect(troubleOf(coded('INTERNAL_SERVER_ERROR')).__typename).toBe('Unanswered');
  expect(troubleOf(coded('NOT_SIGNED_IN')).__typename).toBe('NotSignedIn');
  expect(troubleOf(coded('NOT_ALLOWED')).__typename).toBe('NotAllowed');
});
