import { notifications } from '@mantine/notifications';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renderHere } from '@/test/render-here.tsx';
import { CancelDepartureDialog } from './CancelDepartureDialog.tsx';

beforeEach(() => window.sessionStorage.clear());
afterEach(() => {
  cleanup();
  notifications.clean();
});

const departure = (id: string, date: string) => ({ __typename: 'Departure', id, date, state: 'OPEN', trek: { __typename: 'Trek', id: 't1', name: 'Lares clásico' } });
const credit = {
  __typename: 'CreditImpact', fingerprint: 'seen', isIncomplete: false, holds: 1, confirmed: 2, people: 9, credits: [{ __typename: 'Money', amount: 180_000, currency: 'USD' }],
  departures: [departure('d1', '2027-05-06'), departure('d2', '2027-05-08')], reservations: [],
};

async function show(looks: object[], cancels: object[] = []) {
  const onDone = vi.fn<() => void>();
  const here = await renderHere(<CancelDepartureDialog departureIds={['d1', 'd2']} onClose={() => undefined} onDone={onDone} />, {
    DeparturesCreditLook: () => ({ departuresCredit: looks.shift()! }), CancelDepartures: () => ({ cancelDepartures: cancels.shift()! }),
  });
  const dialog = within(await screen.findByRole('dialog', { name: 'Cancelar 2 salidas' }));
  return { ...here, dialog, onDone };
}

test('several are shown with all that is given back, and called off with one reason in one act', async () => {
  const { dialog, asked, onDone } = await show([{ __typename: 'CreditImpactSuccess', credit }], [{ __typename: 'CancelDeparturesSuccess', reservations: 3, departures: [] }]);
  expect(await dialog.findByText('2 salidas ya no parten.')).toBeTruthy();
  await userEvent.type(dialog.getByLabelText('Motivo'), 'Huayco en la ruta');
  await userEvent.click(dialog.getByRole('button', { name: 'Cancelar 2 salidas' }));
  const sent = asked.find(({ operation }) => operation === 'CancelDepartures')!.variables.input;
  expect(sent).toMatchObject({ departureIds: ['d1', 'd2'], reason: 'Huayco en la ruta', fingerprint: 'seen' });
  expect(onDone).toHaveBeenCalledOnce();
});

test('one that ended meanwhile keeps all of them, and is named', async () => {
  const { dialog, onDone } = await show([{ __typename: 'CreditImpactSuccess', credit }], [{ __typename: 'DeparturesEnded', message: '', departures: [departure('d2', '2027-05-08')] }]);
  await userEvent.type(await dialog.findByLabelText('Motivo'), 'Huayco en la ruta');
  await userEvent.click(dialog.getByRole('button', { name: 'Cancelar 2 salidas' }));
  expect(await dialog.findByText(/No se canceló ninguna/)).toBeTruthy();
  const named = dialog.getAllByRole('listitem').map((item) => item.textContent);
  expect(named).toContain('Lares clásico, sáb 8 may 2027');
  expect(onDone).not.toHaveBeenCalled();
});
