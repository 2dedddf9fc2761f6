import { gql } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { renderHere } from '@/test/render-here.tsx';
import { Timeline } from './Timeline.tsx';

afterEach(cleanup);

const entry = (id: number, action: string, changes: object[] = [], more: object = {}) => ({
  __typename: 'AuditEntry', id: `e${id}`, at: `2027-05-03T20:${String(10 + id)}:00Z`, actor: 'Rosa Quispe', via: 'portal /desk/reservations/VT-7F3K-92QX', action, reason: null, hasErasedWords: false,
  changes: changes.map((change) => ({ __typename: 'AuditChange', ...change })), ...more,
});
const QUERY = gql`
  query HistoryHere {
    reservation(code: "x") {
      id
      history {
        id
        ...Timeline_entry
      }
    }
  }
`;
function Here() {
  const { data } = useQuery<{ reservation: { history: [] } }>(QUERY);
  return data ? <Timeline entries={data.reservation.history} of="reservation" /> : null;
}
const show = (history: object[]) => renderHere(<Here />, { HistoryHere: () => ({ reservation: { __typename: 'Reservation', id: 'r', history } }) });

test('says the latest first: what, who, when, from where, from what to what, why', async () => {
  await show([
    entry(1, 'hold-spots', [{ field: 'state', before: null, after: 'HELD' }]),
    entry(2, 'cancel-reservation', [{ field: 'state', before: 'CONFIRMED', after: 'CANCELLED' }, { field: 'refundPercent', before: null, after: '50' }], { reason: 'El grupo no viaja' }),
    entry(3, 'record-payment', [{ field: 'amount', before: null, after: '51000' }, { field: 'currency', before: null, after: 'USD' }, { field: 'method', before: null, after: 'TRANSFER' }], { actor: 'system', via: 'job' }),
  ]);
  const [latest, second, first] = (await screen.findAllByRole('listitem')).filter((item) => item.querySelector('p'));
  expect(latest!.textContent).toMatch(/Pago registrado.*el sistema.*automáticamente.*Monto: .*510.*Forma de pago: Transferencia/);
  expect(second!.textContent).toMatch(/Reserva cancelada.*Rosa Quispe.*desde la reserva.*Motivo: El grupo no viaja.*Estado: Confirmada → Cancelada.*Devolución: 50 %/);
  expect(first!.textContent).toMatch(/Cupos bloqueados.*Estado: Cupos bloqueados/);
});

test('says where words went with a person’s data', async () => {
  await show([entry(1, 'cancel-reservation', [], { hasErasedWords: true }), entry(2, 'record-payment')]);
  const [paid, cancelled] = (await screen.findAllByRole('listitem')).filter((item) => item.querySelector('p'));
  expect(cancelled!.textContent).toContain('Texto borrado');
  expect(paid!.textContent).not.toContain('Texto borrado');
});

test('what nobody has words for can be read all the same', async () => {
  await show([entry(1, 'move-the-mountain', [{ field: 'peakName', before: 'Sahuasiray', after: 'Chicón' }], { via: 'telegraph' })]);
  expect((await screen.findAllByRole('listitem'))[0]!.textContent).toMatch(/move the mountain.*telegraph.*peak name: Sahuasiray → Chicón/);
});

test('a long one begins with the latest and can be read by kind', async () => {
  await show([...Array.from({ length: 14 }, (_, i) => entry(i, 'enter-manifest')), entry(20, 'record-payment')]);
  const shown = () => screen.getAllByRole('listitem').length;
  await screen.findByText('Pago registrado');
  expect(shown()).toBe(12);
  await userEvent.click(screen.getByRole('button', { name: 'Dinero' }));
  expect(shown()).toBe(1);
  await userEvent.click(screen.getByRole('button', { name: 'Todo' }));
  await userEvent.click(screen.getByRole('button', { name: 'Mostrar 3 entradas anteriores' }));
  expect(shown()).toBe(15);
});
