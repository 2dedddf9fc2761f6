import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { notifications } from '@mantine/notifications';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { possibleTypes } from '@/graphql/__generated__/possible-types.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { Kit } from '@/ui/theme/Kit.tsx';
import { ConfirmHold } from './ConfirmHold.tsx';

beforeEach(() => window.sessionStorage.clear());
afterEach(() => {
  cleanup();
  notifications.clean();
});

/** The button before a server that gives these answers, one after the other. */
function show(...answers: Array<object | 'lost'>) {
  const keys: string[] = [];
  const onStale = vi.fn<() => void>();
  const link = new ApolloLink(
    (operation) =>
      new Observable((observer) => {
        keys.push((operation.variables.input as { key: string }).key);
        const answer = answers.shift();
        if (answer === undefined || answer === 'lost') return observer.error(new TypeError('Failed to fetch'));
        observer.next({ data: { confirmReservation: answer } });
        observer.complete();
      }),
  );
  const cache = new InMemoryCache({ possibleTypes, fragments: fragmentRegistry });
  render(
    <I18nProvider i18n={i18n}>
      <ApolloProvider client={new ApolloClient({ link, cache })}>
        <Kit>
          <ConfirmHold id="r1" code="VT-7F3K-92QX" spots={8} onStale={onStale} beside={null} />
        </Kit>
      </ApolloProvider>
    </I18nProvider>,
  );
  return { keys, onStale };
}
const confirm = () => userEvent.click(screen.getByRole('button', { name: 'Confirmar 8 cupos' }));

test('a lost answer is asked for again with the same key', async () => {
  const { keys } = show('lost', { __typename: 'ConfirmReservationSuccess', reservations: [] });
  await confirm();
  expect((await screen.findByRole('alert')).textContent).toMatch(/vuelva a intentar/);
  await confirm();
  expect(keys).toHaveLength(2);
  expect(keys[0]).toBe(keys[1]);
});

test('too late: says since when the spots are on sale, and looks again', async () => {
  const { onStale } = show({ __typename: 'HoldExpired', expiredAt: '2027-05-03T20:42:00Z' });
  await confirm();
  expect((await screen.findByRole('alert')).textContent).toMatch(/terminó a las 15:42 \(Lima\) y los cupos volvieron a la venta/);
  expect(onStale).toHaveBeenCalledOnce();
});

test.each([
  [{ __typename: 'ReservationNotHeld', state: 'CONFIRMED' }, /ahora figura como «Confirmada»/],
  [{ __typename: 'AgencyNotCertified', standing: 'LAPSED' }, /«Certificación vencida»/],
  [
    {
      __typename: 'DepartureClosed',
      reason: 'CANCELLED',
      departure: { __typename: 'Departure', id: 'd1', date: '2027-06-01', trek: { __typename: 'Trek', id: 't1', name: 'Lares clásico' } },
    },
    /Lares clásico del 1 jun 2027 fue cancelada por la red/,
  ],
  [{ __typename: 'SomethingNew' }, /La red no permitió confirmar/],
])('refuses in our own words: $__typename', async (refusal, words) => {
  show(refusal);
  await confirm();
  expect((await screen.findByRole('alert')).textContent).toMatch(words);
});
