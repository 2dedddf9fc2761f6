import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { renderHere } from '@/test/render-here.tsx';
import { OpenDepartureDialog } from './OpenDepartureDialog.tsx';

afterEach(cleanup);

const nights = { trek: { __typename: 'Trek', id: 't1', stages: [{ __typename: 'Stage', id: 's1', day: 1, overnight: { __typename: 'Place', id: 'p1', name: 'Huacahuasi' } }, { __typename: 'Stage', id: 's2', day: 2, overnight: null }] } };
async function show(outcome: string, closures: object[] = []) {
  const onDone = vi.fn<() => void>();
  const here = await renderHere(<OpenDepartureDialog treks={[{ slug: 'lares', name: 'Lares clásico' }]} startWith={{ trekSlug: 'lares', date: '2027-05-06' }} onClose={() => undefined} onDone={onDone} />, {
    TrekNights: () => nights,
    DepartureRuleLook: () => ({ departureRulePreview: { __typename: 'DepartureRulePreviewSuccess', preview: { __typename: 'DepartureRulePreview', fingerprint: 'f', dates: [{ __typename: 'DepartureRuleDate', date: '2027-05-06', outcome, closures }] } } }),
    OpenDepartureByHand: () => ({ openDeparture: { __typename: 'OpenDepartureSuccess', departure: { __typename: 'Departure', id: 'd1' } } }),
  });
  const dialog = within(await screen.findByRole('dialog'));
  return { ...here, dialog, onDone, opens: () => here.asked.filter(({ operation }) => operation === 'OpenDepartureByHand').length };
}
const button = (dialog: Awaited<ReturnType<typeof show>>['dialog']) => dialog.getByRole<HTMLButtonElement>('button', { name: 'Abrir la salida' });

test('a day with a closure may be opened by hand, as on the server: the closure is shown before', async () => {
  const { dialog, opens, onDone } = await show('CLOSED', [{ __typename: 'Closure', id: 'c1', reason: 'Huayco sobre el camino' }]);
  expect(await dialog.findByText(/no toma a nadie hasta que el cierre se levante/)).toBeTruthy();
  expect(dialog.getByText('Huayco sobre el camino')).toBeTruthy();
  await userEvent.click(button(dialog));
  expect(opens()).toBe(1);
  expect(onDone).toHaveBeenCalledOnce();
});

test('a day that has a departure cannot be opened, and it is said why', async () => {
  const { dialog } = await show('EXISTS');
  expect(await dialog.findByText(/Ya hay una salida/)).toBeTruthy();
  expect(button(dialog).disabled).toBe(true);
});

test('says where its nights are: there is one place for each', async () => {
  const { dialog } = await show('MADE');
  expect(await dialog.findByText('Noche 1: Huacahuasi')).toBeTruthy();
  expect(dialog.queryByText(/Noche 2/)).toBeNull();
});
