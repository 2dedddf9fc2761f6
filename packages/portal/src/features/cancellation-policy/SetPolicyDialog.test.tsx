import { notifications } from '@mantine/notifications';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renderHere } from '@/test/render-here.tsx';
import { SetPolicyDialog } from './SetPolicyDialog.tsx';

beforeEach(() => window.sessionStorage.clear());
afterEach(() => {
  cleanup();
  notifications.clean();
});

const success = { __typename: 'SetCancellationPolicySuccess', policy: { __typename: 'CancellationPolicy', id: 'p1' } };

async function show(...answers: Array<object | Error>) {
  const [onSet, onClose] = [vi.fn<() => void>(), vi.fn<() => void>()];
  const here = await renderHere(<SetPolicyDialog today="2027-03-02" onSet={onSet} onClose={onClose} />, {
    SetCancellationPolicy: () => {
      const answer = answers.shift()!;
      return answer instanceof Error ? answer : { setCancellationPolicy: answer };
    },
  });
  await screen.findByRole('dialog');
  const inputs = () => here.asked.map(({ variables }) => variables.input as Record<string, unknown>);
  return { inputs, onSet, onClose };
}
const days = () => screen.getAllByLabelText<HTMLInputElement>('Hasta tantos días antes');
const percents = () => screen.getAllByLabelText<HTMLInputElement>('Vuelve (%)');
const reason = () => screen.getByLabelText<HTMLTextAreaElement>('Motivo');
const set = () => userEvent.click(screen.getByRole('button', { name: 'Fijar la política' }));
async function put(field: HTMLElement, text: string) {
  await userEvent.clear(field);
  if (text) await userEvent.type(field, text);
}

test('sends the tiers as they are read, the fee in the smallest unit, and why', async () => {
  const { inputs, onSet, onClose } = await show(success);
  await put(percents()[2]!, '10');
  await put(screen.getByLabelText('Pasar a otra salida cuesta'), '25.50');
  await userEvent.type(reason(), 'Acuerdo de la asamblea');
  await set();
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(onSet).toHaveBeenCalledOnce();
  expect(inputs()).toMatchObject([{
    tiers: [{ daysBefore: 60, refundPercent: 100 }, { daysBefore: 30, refundPercent: 50 }, { daysBefore: 15, refundPercent: 10 }],
    amendmentFee: { amount: 2550, currency: 'USD' }, validFrom: '2027-03-02', reason: 'Acuerdo de la asamblea',
  }]);
});

test.each([
  ['who cancels later gets more', async () => put(percents()[2]!, '80'), 'Quien cancela más tarde no puede recibir más.'],
  ['two tiers on one day', async () => put(days()[1]!, '60'), 'Dos tramos empiezan el mismo día.'],
  ['no number', async () => put(percents()[0]!, '101'), /el porcentaje de 0 a 100/],
  ['no fee', async () => put(screen.getByLabelText('Pasar a otra salida cuesta'), 'mucho'), /Escriba un monto/],
  ['a day that is past', async () => put(screen.getByLabelText('Para lo que se confirme desde'), '2027-03-01'), 'Elija un día, hoy o más adelante.'],
])('what cannot be is said before anything is sent: %s', async (_, type, words) => {
  const { inputs } = await show();
  await type();
  await userEvent.type(reason(), 'Acuerdo de la asamblea');
  await set();
  expect(await screen.findByText(words)).toBeTruthy();
  expect(inputs()).toEqual([]);
});

test('without a reason nothing is sent', async () => {
  const { inputs } = await show();
  await set();
  expect(await screen.findByText('Escriba el motivo: queda en el historial.')).toBeTruthy();
  expect(inputs()).toEqual([]);
});

test('a further tier may be added; an empty row does not count', async () => {
  const { inputs } = await show(success);
  await userEvent.click(screen.getByRole('button', { name: 'Agregar un tramo' }));
  await put(days()[2]!, '');
  await put(percents()[2]!, '');
  await put(days()[3]!, '7');
  await put(percents()[3]!, '5');
  await userEvent.type(reason(), 'Acuerdo de la asamblea');
  await set();
  await vi.waitFor(() => expect(inputs()).toMatchObject([{ tiers: [{ daysBefore: 60 }, { daysBefore: 30 }, { daysBefore: 7, refundPercent: 5 }] }]));
});

test.each([
  [{ __typename: 'PolicyInvalid', fault: 'IN_THE_PAST' }, /empezaría antes de hoy/],
  [{ __typename: 'PolicyInvalid', fault: 'DAYS_TWICE' }, /Dos tramos empiezan el mismo día/],
  [{ __typename: 'PolicyInvalid', fault: 'RISING' }, /no puede recibir más/],
  [{ __typename: 'PolicyInvalid', fault: 'OUT_OF_RANGE' }, /de 0 a 365/],
  [{ __typename: 'PolicyInvalid', fault: 'NUMBER' }, /de uno a diez tramos/],
  [{ __typename: 'ReasonMissing' }, /entre 3 y 500 caracteres/],
])('refuses in our own words, and what was typed stays: $__typename', async (refusal, words) => {
  const { onSet } = await show(refusal);
  await put(percents()[2]!, '10');
  await userEvent.type(reason(), 'Acuerdo de la asamblea');
  await set();
  expect((await screen.findByRole('alert')).textContent).toMatch(words);
  expect([percents()[2]!.value, reason().value]).toEqual(['10', 'Acuerdo de la asamblea']);
  expect(onSet).not.toHaveBeenCalled();
});

test('a lost answer is asked for again with the same key', async () => {
  const { inputs, onClose } = await show(new TypeError('Failed to fetch'), success);
  await userEvent.type(reason(), 'Acuerdo de la asamblea');
  await set();
  expect((await screen.findByRole('alert')).textContent).toMatch(/vuelva a intentar/i);
  await set();
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(inputs()[1]!.key).toBe(inputs()[0]!.key);
});
