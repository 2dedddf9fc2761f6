import { notifications } from '@mantine/notifications';
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renderHere } from '@/test/render-here.tsx';
import { newRule } from './rule-fields.ts';
import { RuleDialog } from './RuleDialog.tsx';

beforeEach(() => window.sessionStorage.clear());
afterEach(() => {
  cleanup();
  notifications.clean();
});

const day = (date: string, outcome: string, closures: object[] = []) => ({ __typename: 'DepartureRuleDate', date, outcome, closures });
const preview = (fingerprint: string, ...dates: object[]) => ({ departureRulePreview: { __typename: 'DepartureRulePreviewSuccess', preview: { __typename: 'DepartureRulePreview', fingerprint, dates } } });
const seen = preview('seen', day('2027-05-03', 'MADE'), day('2027-05-06', 'MADE'), day('2027-05-10', 'CLOSED', [{ __typename: 'Closure', id: 'c', reason: 'Huayco' }]));
const saved = { saveDepartureRule: { __typename: 'DepartureRuleSuccess', made: 2 } };
const treks = [{ slug: 'lares-classic', name: 'Lares clásico' }, { slug: 'colque-cruz', name: 'Ruta Colque Cruz' }];

const rules = [{ id: 'known', weekdays: [3], firstDate: '2027-04-01', lastDate: '2027-06-30', trek: { slug: 'lares-classic' } }];

async function show({ looks = [], saves = [saved], ruleId }: { looks?: object[]; saves?: object[]; ruleId?: string } = {}) {
  const [onDone, onClose] = [vi.fn<() => void>(), vi.fn<() => void>()];
  const start = ruleId ? newRule('2027-05-01', { trekSlug: 'lares-classic', firstDate: '2027-05-01', lastDate: '2027-05-31' }) : newRule('2027-05-01');
  const here = await renderHere(<RuleDialog treks={treks} rules={rules} startWith={start} ruleId={ruleId} onClose={onClose} onDone={onDone} />, {
    DepartureRuleLook: () => looks.shift() ?? seen, SaveDepartureRule: () => saves.shift()!, ChangeDepartureRule: () => ({ changeDepartureRule: { __typename: 'DepartureRuleSuccess', made: 0 } }),
  });
  await screen.findByRole('dialog');
  const inputs = (operation: string) => here.asked.filter((one) => one.operation === operation).map(({ variables }) => variables.input as Record<string, unknown>);
  return { ...here, inputs, onDone };
}
const dialog = () => within(screen.getByRole('dialog'));
const type = (label: string, value: string) => fireEvent.change(dialog().getByLabelText(label), { target: { value } });

test('a season of departures of a trek is open after at most eight actions, the opening of the form among them', async () => {
  const { inputs, onDone } = await show();
  let actions = 1; // «Abrir una temporada…» on the page
  const act = async (what: () => unknown) => {
    await what();
    actions++;
  };
  await act(() => userEvent.selectOptions(dialog().getByLabelText('Ruta'), 'lares-classic'));
  await act(() => userEvent.click(dialog().getByLabelText('lunes')));
  await act(() => userEvent.click(dialog().getByLabelText('jueves')));
  await act(() => type('Desde el', '2027-05-01'));
  await act(() => type('Hasta el', '2027-05-31'));
  await act(() => type('Tamaño del grupo', '14'));
  // The preview comes by itself.
  const open = await dialog().findByRole('button', { name: 'Abrir 2 salidas' });
  await act(() => userEvent.click(open));
  await vi.waitFor(() => expect(onDone).toHaveBeenCalledOnce());
  expect(await screen.findByText('2 salidas abiertas: Lares clásico, lunes, jueves, 3–6 may 2027')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Ver' })).toBeTruthy();
  expect(actions).toBeLessThanOrEqual(8);
  expect(inputs('SaveDepartureRule')).toMatchObject([{ trekSlug: 'lares-classic', fingerprint: 'seen', rule: { weekdays: [1, 4], firstDate: '2027-05-01', lastDate: '2027-05-31', groupSize: 14, minimum: null, leftOut: [], extraDates: [] } }]);
});

test('every date is shown with what would happen and why, before anything is saved', async () => {
  const { inputs } = await show({ ruleId: 'r' });
  expect(await dialog().findByText('Se abre')).toBeTruthy();
  expect(dialog().getByText('2 fechas')).toBeTruthy();
  expect(dialog().getByText('No se abre: hay un cierre en la ruta')).toBeTruthy();
  expect(dialog().getByText('Huayco')).toBeTruthy();
  expect(inputs('ChangeDepartureRule')).toEqual([]);
});

test('changing a rule needs a reason; making one does not ask for it', async () => {
  await show();
  expect(dialog().queryByLabelText('Motivo')).toBeNull();
  cleanup();
  const { inputs } = await show({ ruleId: 'r' });
  await dialog().findByText('Se abre');
  await userEvent.click(dialog().getByRole('button', { name: 'Guardar la regla' }));
  expect(inputs('ChangeDepartureRule')).toEqual([]);
  await userEvent.type(dialog().getByLabelText('Motivo'), 'Lluvias');
  await userEvent.click(dialog().getByRole('button', { name: 'Guardar la regla' }));
  await vi.waitFor(() => expect(inputs('ChangeDepartureRule')).toMatchObject([{ ruleId: 'r', reason: 'Lluvias', fingerprint: 'seen' }]));
});

test('what changed while one looked is shown anew, and nothing is saved', async () => {
  const other = preview('now', day('2027-05-03', 'EXISTS'));
  const { onDone } = await show({ looks: [seen, other], saves: [{ saveDepartureRule: { __typename: 'PreviewChanged', message: 'for developers' } }] });
  await userEvent.selectOptions(dialog().getByLabelText('Ruta'), 'lares-classic');
  await userEvent.click(dialog().getByLabelText('lunes'));
  type('Hasta el', '2027-05-31');
  await userEvent.click(await dialog().findByRole('button', { name: 'Abrir 2 salidas' }));
  expect((await screen.findByRole('alert')).textContent).toMatch(/no se guardó nada/);
  expect(await dialog().findByText('Ya hay una salida: queda como está')).toBeTruthy();
  expect(onDone).not.toHaveBeenCalled();
});

test('a rule that would open nothing is not saved, and says that the trek has rules already', async () => {
  await show({ looks: [preview('none', day('2027-05-03', 'EXISTS'))] });
  expect(dialog().queryByText(/ya tiene reglas/)).toBeNull();
  await userEvent.selectOptions(dialog().getByLabelText('Ruta'), 'lares-classic');
  expect(dialog().getByText(/miércoles/)).toBeTruthy();
  await userEvent.click(dialog().getByLabelText('lunes'));
  type('Hasta el', '2027-05-31');
  expect(await dialog().findByText('No hay ninguna fecha que abrir. Elija otros días.')).toBeTruthy();
  expect(dialog().getByRole<HTMLButtonElement>('button', { name: 'Abrir salidas' }).disabled).toBe(true);
});

test('a rule that cannot be says why', async () => {
  await show({ looks: [{ departureRulePreview: { __typename: 'DepartureRuleNotPossible', because: 'NO_DATES' } }], ruleId: 'r' });
  expect((await screen.findByRole('alert')).textContent).toMatch(/Ningún día después de hoy cumple la regla/);
});
