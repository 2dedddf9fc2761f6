import { notifications } from '@mantine/notifications';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renderHere } from '@/test/render-here.tsx';
import { ClosureDialog } from './ClosureDialog.tsx';
import { CreditClosureDialog } from './CreditClosureDialog.tsx';

beforeEach(() => window.sessionStorage.clear());
afterEach(() => {
  cleanup();
  notifications.clean();
});

const usd = (amount: number) => ({ __typename: 'Money', amount, currency: 'USD' });
const lares = { __typename: 'Departure', id: 'd1', date: '2027-05-06', trek: { __typename: 'Trek', id: 't1', name: 'Lares clásico' } };
const caught = { __typename: 'Reservation', id: 'r1', code: 'VT-7F3K-92QX', people: 4, state: 'CONFIRMED', agency: { __typename: 'Agency', id: 'ag', tradeName: 'Caminos' } };
const impact = (fingerprint: string, reservations: object[] = []) => ({
  closureImpact: {
    __typename: 'SeasonImpactSuccess',
    impact: { __typename: 'SeasonImpact', fingerprint, overCommittedDays: reservations.length, holds: 0, confirmed: reservations.length, people: 4 * reservations.length, days: [], departures: [lares], reservations },
  },
});
const published = { makeClosure: { __typename: 'ClosureSuccess', closure: { __typename: 'Closure', id: 'c1' } } };
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const press = (name: string) => userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name }));

async function showClosure(answers: { impacts?: object[]; closures?: Array<object | Error> } = {}) {
  const { impacts = [], closures = [published] } = answers;
  const onDone = vi.fn<() => void>();
  const here = await renderHere(
    <ClosureDialog
      range={{ firstDate: '2027-05-06', lastDate: '2027-05-08' }}
      targets={{ AREA: [{ id: 'a1', label: 'Mantanay' }], PLACE: [{ id: 'p1', label: 'Quishuarani' }], STAGE: [{ id: 's1', label: 'Lares clásico, día 1' }] }}
      onClose={() => undefined}
      onDone={onDone}
    />,
    { ClosureChangeImpact: () => impacts.shift() ?? impact('before', [caught]), MakeClosure: () => closures.shift()! },
  );
  await screen.findByRole('dialog');
  const inputs = () => here.asked.filter(({ operation }) => operation === 'MakeClosure').map(({ variables }) => variables.input as Record<string, unknown>);
  return { ...here, inputs, onDone };
}
/** Everything that a closure needs but the source. */
async function fill() {
  await userEvent.selectOptions(field('Cuál'), 'Mantanay');
  await screen.findByText('Ver las reservas y los bloqueos');
  await userEvent.type(field('Motivo'), 'Derrumbe en el sendero');
}

test('shows every departure and reservation concerned before a closure is published', async () => {
  const { asked } = await showClosure();
  expect(screen.getByRole('dialog', { name: 'Cerrar días' })).toBeTruthy();
  expect(screen.getByText('Complete los datos para ver a quién afecta.')).toBeTruthy();
  await userEvent.selectOptions(field('Cuál'), 'Mantanay');
  await userEvent.click(await screen.findByText('Ver las reservas y los bloqueos'));
  expect(screen.getByRole('link', { name: 'VT-7F3K-92QX' })).toBeTruthy();
  expect(asked.at(-1)!.variables.closure).toEqual({ kind: 'AREA', targetId: 'a1', firstDate: '2027-05-06', lastDate: '2027-05-08' });
});

test('a stage, a place or an area: what is chosen of one kind is not kept for another', async () => {
  await showClosure();
  await userEvent.selectOptions(field('Cuál'), 'Mantanay');
  await userEvent.selectOptions(field('Qué se cierra'), 'Un lugar');
  expect(field('Cuál').value).toBe('');
  await userEvent.selectOptions(field('Cuál'), 'Quishuarani');
});

test('nothing is published without its source', async () => {
  const { inputs, onDone } = await showClosure();
  await fill();
  await press('Publicar el cierre');
  expect(inputs()).toEqual([]);
  await userEvent.type(field('Fuente'), 'Aviso 12 del SENAMHI');
  await press('Publicar el cierre');
  await vi.waitFor(() => expect(onDone).toHaveBeenCalledOnce());
  expect(inputs()).toMatchObject([{ closure: { kind: 'AREA', targetId: 'a1' }, reason: 'Derrumbe en el sendero', sourceText: 'Aviso 12 del SENAMHI', sourceUrl: null, fingerprint: 'before' }]);
});

test('somebody who reserved meanwhile is shown; nothing is published, nothing typed is lost', async () => {
  const { inputs, onDone } = await showClosure({ impacts: [impact('before', [caught]), impact('after', [caught, { ...caught, id: 'r2', code: 'VT-AAAA-BBBB' }])], closures: [{ makeClosure: { __typename: 'ImpactChanged', message: 'for developers' } }, published] });
  await fill();
  await userEvent.type(field('Fuente'), 'Aviso 12');
  await press('Publicar el cierre');
  expect((await screen.findByRole('alert')).textContent).toMatch(/Algo cambió mientras usted revisaba/);
  await userEvent.click(screen.getByText('Ver las reservas y los bloqueos'));
  expect(await screen.findByRole('link', { name: 'VT-AAAA-BBBB' })).toBeTruthy();
  expect([field('Motivo').value, field('Fuente').value, field('Cuál').value]).toEqual(['Derrumbe en el sendero', 'Aviso 12', 'a1']);
  await press('Publicar el cierre');
  await vi.waitFor(() => expect(onDone).toHaveBeenCalledOnce());
  expect(inputs().map(({ fingerprint }) => fingerprint)).toEqual(['before', 'after']);
});

test('days that are past are refused in words, before anything is published', async () => {
  await showClosure({ impacts: [{ closureImpact: { __typename: 'SeasonChangeNotPossible', because: 'RANGE_PAST' } }] });
  await userEvent.selectOptions(field('Cuál'), 'Mantanay');
  expect((await screen.findByRole('alert')).textContent).toMatch(/Esas fechas ya pasaron/);
});

const credit = (fingerprint: string, facts: object = {}) => ({
  closureCredit: { __typename: 'CreditImpact', fingerprint, isIncomplete: false, holds: 0, confirmed: 1, people: 4, credits: [usd(136000), { __typename: 'Money', amount: 4000, currency: 'PEN' }], departures: [], reservations: [caught], ...facts },
});
async function showCredit(answers: { looks?: object[]; credits?: object[] } = {}) {
  const { looks = [], credits = [{ creditClosure: { __typename: 'CreditClosureSuccess', reservations: 1, closure: { __typename: 'Closure', id: 'c1', creditedAt: '2027-05-01T15:00:00Z' } } }] } = answers;
  const onDone = vi.fn<() => void>();
  const here = await renderHere(<CreditClosureDialog closureId="c1" name="Mantanay" onClose={() => undefined} onDone={onDone} />, {
    ClosureCreditLook: () => looks.shift() ?? credit('before'),
    CreditClosure: () => credits.shift()!,
  });
  await screen.findByText(/^Se cancelan:/);
  const inputs = () => here.asked.filter(({ operation }) => operation === 'CreditClosure').map(({ variables }) => variables.input as Record<string, unknown>);
  return { ...here, inputs, onDone };
}

test('says how much goes back in each currency before it is credited; what has no price yet is said too', async () => {
  await showCredit({ looks: [credit('before', { isIncomplete: true })] });
  expect(screen.getByText(/Crédito total/).textContent).toMatch(/USD.1,360\.00 · S\/.40\.00 más lo que tiene precio por confirmar/);
});

test('credits by what was seen; cancelling the departures too is looked at anew', async () => {
  const { inputs, asked, onDone } = await showCredit({ looks: [credit('before'), credit('with', { departures: [lares] })] });
  await userEvent.click(screen.getByRole('checkbox', { name: /Cancelar también las salidas/ }));
  expect(await screen.findByText('1 salida ya no parte.')).toBeTruthy();
  expect(asked.at(-1)!.variables).toEqual({ closureId: 'c1', withDepartures: true });
  await userEvent.type(field('Motivo'), 'Derrumbe en el sendero');
  await press('Cancelar con crédito completo');
  await vi.waitFor(() => expect(onDone).toHaveBeenCalledOnce());
  expect(inputs()).toMatchObject([{ closureId: 'c1', withDepartures: true, fingerprint: 'with', reason: 'Derrumbe en el sendero' }]);
});

test.each([
  [{ __typename: 'CreditChanged', message: 'for developers' }, /Algo cambió mientras usted revisaba, y no se guardó nada/],
  [{ __typename: 'ClosureLifted', message: 'for developers' }, /Este cierre ya se levantó/],
  [{ __typename: 'ReasonMissing', message: 'for developers' }, /de 3 a 500 caracteres/],
])('a credit is refused in our own words, and the reason stays: $__typename', async (refusal, words) => {
  const { onDone } = await showCredit({ credits: [{ creditClosure: refusal }] });
  await userEvent.type(field('Motivo'), 'Derrumbe en el sendero');
  await press('Cancelar con crédito completo');
  expect((await screen.findByRole('alert')).textContent).toMatch(words);
  expect(field('Motivo').value).toBe('Derrumbe en el sendero');
  expect(onDone).not.toHaveBeenCalled();
});
