import { gql } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { renderHere } from '@/test/render-here.tsx';
import { CancellationTerms } from './CancellationTerms.tsx';

afterEach(cleanup);

const tier = (daysBefore: number, refundPercent: number, until: string, isNow = false) => ({ __typename: 'CancellationTier', daysBefore, refundPercent, until, isNow });
const terms = (fee: number) => ({
  __typename: 'CancellationTerms', ceilingPercent: null, origin: 'DEMO', amendmentFee: { __typename: 'Money', amount: fee, currency: 'USD' },
  tiers: [tier(60, 100, '2027-03-07'), tier(30, 50, '2027-04-06', true), tier(0, 0, '2027-05-05')],
});
const HERE = gql`
  query Here {
    reservation(code: "VT-7F3K-92QX") {
      id
      ...CancellationTerms_reservation
    }
  }
`;
function Page() {
  const { data } = useQuery<{ reservation: never }>(HERE);
  return data ? <><p>la página</p><CancellationTerms reservation={data.reservation} /></> : null;
}

async function show(state: string, cancellationTerms: object | null) {
  await renderHere(<Page />, { Here: () => ({ reservation: { __typename: 'Reservation', id: 'r1', state, cancellationTerms } }) });
  await screen.findByText('la página');
}

test('says the tiers as they were frozen, where one is today, and what moving costs', async () => {
  await show('CONFIRMED', terms(2500));
  const steps = screen.getAllByRole('listitem').map((one) => [one.getAttribute('aria-current'), one.textContent]);
  expect(steps).toEqual([
    [null, expect.stringMatching(/Vuelve el 100 %.*hasta el.*7 mar 2027/)],
    ['step', expect.stringMatching(/Vuelve el 50 %.*hasta el.*6 abr 2027.*hoy/)],
    [null, expect.stringMatching(/Vuelve el 0 %.*después, hasta la salida/)],
  ]);
  expect(screen.getByText(/Pasar el grupo a otra salida cuesta/).textContent).toMatch(/USD.25\.00/);
});

test('moving for nothing is said as such', async () => {
  await show('CONFIRMED', terms(0));
  expect(screen.getByText(/Pasar el grupo a otra salida no cuesta nada/)).toBeTruthy();
});

test('without a policy it is to be confirmed, not free', async () => {
  await show('CONFIRMED', null);
  expect(screen.getByText(/está por confirmar: la red no había fijado una política/)).toBeTruthy();
});

test('before it is confirmed nothing is frozen, and nothing is said', async () => {
  await show('HELD', null);
  expect(screen.queryByText('Si el grupo cambia o no viaja')).toBeNull();
});
