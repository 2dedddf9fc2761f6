import { notifications } from '@mantine/notifications';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renderHere } from '@/test/render-here.tsx';
import { ChangeSeasonDialog } from './ChangeSeasonDialog.tsx';
import type { ChangeKind } from './season-change.ts';

beforeEach(() => window.sessionStorage.clear());
afterEach(() => {
  cleanup();
  notifications.clean();
});

const lares = { __typename: 'Departure', id: 'd1', date: '2027-05-06', trek: { __typename: 'Trek', id: 't1', name: 'Lares clásico' } };
const caught = { __typename: 'Reservation', id: 'r1', code: 'VT-7F3K-92QX', people: 4, state: 'CONFIRMED', agency: { __typename: 'Agency', id: 'ag', tradeName: 'Caminos' } };
const impact = (facts: object = {}) => ({
  seasonImpact: {
    __typename: 'SeasonImpactSuccess',
    impact: { __typename: 'SeasonImpact', fingerprint: 'before', overCommittedDays: 0, holds: 0, confirmed: 0, people: 0, days: [{ __typename: 'ImpactDay', date: '2027-05-06' }], departures: [lares], reservations: [], ...facts },
  },
});
const over = impact({ fingerprint: 'after', overCommittedDays: 1, confirmed: 1, people: 4, reservations: [caught] });
const saved = { changeSeason: { __typename: 'ChangeSeasonSuccess', ruleId: null } };

async function show(kind: ChangeKind, answers: { impacts?: object[]; changes?: Array<object | Error> } = {}) {
  const { impacts = [], changes = [saved] } = answers;
  const [onDone, onClose] = [vi.fn<() => void>(), vi.fn<() => void>()];
  const here = await renderHere(
    <ChangeSeasonDialog
      kind={kind}
      isGroup={false}
      range={{ resourceId: '7', firstDate: '2027-05-01', lastDate: '2027-05-31' }}
      agencies={[{ id: 'ag', tradeName: 'Caminos' }]}
      onClose={onClose}
      onDone={onDone}
    />,
    { SeasonChangeImpact: () => impacts.shift() ?? impact(), ChangeSeason: () => changes.shift()! },
  );
  await screen.findByRole('dialog');
  const inputs = () => here.asked.filter(({ operation }) => operation === 'ChangeSeason').map(({ variables }) => variables.input as Record<string, unknown>);
  return { ...here, inputs, onDone, onClose };
}
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const save = (name: string) => userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name }));
const limit = async (number: string) => userEvent.type(field('Nuevo límite'), number);
const giveReason = () => userEvent.type(field('Motivo'), 'Acuerdo con la comunidad');

test('shows whom a limit concerns before it is saved, and says that nobody loses spots', async () => {
  const { inputs } = await show('limits', { impacts: [over] });
  expect(screen.getByText('Complete los datos para ver a quién afecta.')).toBeTruthy();
  await limit('8');
  expect(await screen.findByText(/1 día quedará por encima de lo permitido/)).toBeTruthy();
  expect(screen.getByText(/Conservan sus cupos: este cambio no toca ninguna reserva/)).toBeTruthy();
  await userEvent.click(screen.getByText('Ver las reservas y los bloqueos'));
  expect(screen.getByRole('link', { name: 'VT-7F3K-92QX' })).toBeTruthy();
  expect(inputs()).toEqual([]);
});

test('saves by the effect that was seen, with a reason', async () => {
  const { inputs, onDone } = await show('limits');
  await limit('8');
  await screen.findByText('Nadie que ya reservó queda fuera del límite.');
  await save('Cambiar el límite');
  expect(screen.getByText('Escriba el motivo: queda en el historial.')).toBeTruthy();
  expect(inputs()).toEqual([]);
  await giveReason();
  await save('Cambiar el límite');
  await vi.waitFor(() => expect(onDone).toHaveBeenCalledOnce());
  expect(await screen.findByText('Límite guardado.')).toBeTruthy();
  expect(inputs()).toMatchObject([{ change: { setLimits: { resourceId: '7', firstDate: '2027-05-01', lastDate: '2027-05-31', limitKind: 'NUMBER', limit: 8 } }, reason: 'Acuerdo con la comunidad', fingerprint: 'before' }]);
});

test('what changed while one looked is shown anew, nothing is saved, nothing typed is lost, and it is saved by what is seen then', async () => {
  const { inputs, onDone } = await show('limits', { impacts: [impact(), over], changes: [{ changeSeason: { __typename: 'ImpactChanged', message: 'for developers' } }, saved] });
  await limit('8');
  await screen.findByText('Nadie que ya reservó queda fuera del límite.');
  await giveReason();
  await save('Cambiar el límite');
  expect((await screen.findByRole('alert')).textContent).toMatch(/Algo cambió mientras usted revisaba, y no se guardó nada/);
  expect(await screen.findByText(/1 día quedará por encima de lo permitido/)).toBeTruthy();
  expect([field('Nuevo límite').value, field('Motivo').value]).toEqual(['8', 'Acuerdo con la comunidad']);
  expect(onDone).not.toHaveBeenCalled();
  await save('Cambiar el límite');
  await vi.waitFor(() => expect(onDone).toHaveBeenCalledOnce());
  expect(inputs().map(({ fingerprint }) => fingerprint)).toEqual(['before', 'after']);
});

test('a share is kept for one agency until noon of a day', async () => {
  const { inputs } = await show('share');
  await userEvent.selectOptions(field('Agencia'), 'Caminos');
  await userEvent.type(field('Cupos por día'), '4');
  await userEvent.type(field('Se liberan el'), '2027-04-20');
  await screen.findByText('Nadie que ya reservó queda fuera del límite.');
  await giveReason();
  await save('Guardar cupos para una agencia');
  await vi.waitFor(() => expect(inputs()).toMatchObject([{ change: { keepShare: { agencyId: 'ag', quantity: 4, releaseAt: '2027-04-20T17:00:00Z' } } }]));
});

test('a cap is for each agency as long as none is chosen', async () => {
  const { inputs } = await show('cap');
  await userEvent.type(field('Por ciento del límite'), '75');
  await screen.findByText('Nadie que ya reservó queda fuera del límite.');
  await giveReason();
  await save('Poner un tope por agencia');
  await vi.waitFor(() => expect(inputs()).toHaveLength(1));
  expect(inputs()[0]!.change).toEqual({ setAgencyCap: { resourceId: '7', firstDate: '2027-05-01', lastDate: '2027-05-31', percent: 75 } });
});

test.each([
  ['GROUP_NEEDS_NUMBER', /Un grupo siempre tiene un número/],
  ['RANGE_PAST', /Esas fechas ya pasaron/],
  ['INSTANT_PAST', /La fecha límite ya pasó/],
  ['ENDED_ALREADY', /Ya había terminado/],
])('what cannot be is said before it is saved: %s', async (because, words) => {
  const { inputs } = await show('limits', { impacts: [{ seasonImpact: { __typename: 'SeasonChangeNotPossible', because } }] });
  await limit('8');
  expect((await screen.findByRole('alert')).textContent).toMatch(words);
  await giveReason();
  await save('Cambiar el límite');
  expect(inputs()).toEqual([]);
});

test.each([
  [{ __typename: 'ReasonMissing', message: 'for developers' }, /de 3 a 500 caracteres/],
  [{ __typename: 'SeasonChangeNotPossible', because: 'RANGE_PAST', message: 'for developers' }, /Esas fechas ya pasaron/],
  [{ __typename: 'SomethingNew' }, /No se pudo guardar el cambio/],
])('refuses in our own words, and what was typed stays: $__typename', async (refusal, words) => {
  await show('limits', { changes: [{ changeSeason: refusal }] });
  await limit('8');
  await screen.findByText('Nadie que ya reservó queda fuera del límite.');
  await giveReason();
  await save('Cambiar el límite');
  expect((await screen.findByRole('alert')).textContent).toMatch(words);
  expect([field('Nuevo límite').value, field('Motivo').value]).toEqual(['8', 'Acuerdo con la comunidad']);
});

test('a lost answer is asked for again with the same key', async () => {
  const { inputs, onDone } = await show('limits', { changes: [new TypeError('Failed to fetch'), saved] });
  await limit('8');
  await screen.findByText('Nadie que ya reservó queda fuera del límite.');
  await giveReason();
  await save('Cambiar el límite');
  expect((await screen.findByRole('alert')).textContent).toMatch(/vuelva a intentar/i);
  await save('Cambiar el límite');
  await vi.waitFor(() => expect(onDone).toHaveBeenCalledOnce());
  expect(inputs()[1]!.key).toBe(inputs()[0]!.key);
});
