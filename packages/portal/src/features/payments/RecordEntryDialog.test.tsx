import { notifications } from '@mantine/notifications';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renderHere } from '@/test/render-here.tsx';
import { RecordEntryDialog } from './RecordEntryDialog.tsx';

beforeEach(() => window.sessionStorage.clear());
afterEach(() => {
  cleanup();
  notifications.clean();
});

const success = { __typename: 'PaymentSuccess', reservation: { __typename: 'Reservation', id: 'r1', balance: [], dues: [], payments: [], history: [] } };
const tooHigh = { __typename: 'PaymentTooHigh', open: { __typename: 'Money', amount: 7000, currency: 'USD' } };

async function show(...answers: Array<object | Error>) {
  return showEntry('payment', ...answers);
}
async function showEntry(kind: 'payment' | 'refund', ...answers: Array<object | Error>) {
  const onClose = vi.fn<() => void>();
  const inputs: Array<Record<string, unknown>> = [];
  const answer = (field: string) => (variables: Record<string, unknown>) => {
    inputs.push(variables.input as Record<string, unknown>);
    const next = answers.shift()!;
    return next instanceof Error ? next : { [field]: next };
  };
  await renderHere(
    <RecordEntryDialog
      kind={kind}
      reservation={{ id: 'r1', code: 'VT-7F3K-92QX' }}
      suggested={[{ amount: 7000, currency: 'USD' }, { amount: 1250, currency: 'PEN' }]}
      today="2027-05-03"
      onClose={onClose}
    />,
    { RecordPayment: answer('recordPayment'), RecordRefund: answer('recordRefund') },
  );
  return { onClose, inputs };
}
const press = () => userEvent.click(screen.getByRole('button', { name: 'Registrar el pago' }));
const amount = () => screen.getByLabelText<HTMLInputElement>('Importe');

test('offers what is due, in the currency chosen, and records it in the smallest unit', async () => {
  const { onClose, inputs } = await show(success);
  expect(amount().value).toBe('70.00');
  await userEvent.selectOptions(screen.getByLabelText('Moneda'), 'PEN');
  expect(amount().value).toBe('12.50');
  await press();
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(inputs).toMatchObject([{ reservationId: 'r1', amount: 1250, currency: 'PEN', method: 'TRANSFER', receivedOn: '2027-05-03', isCredit: false }]);
});

test('more than is open is asked about: it can be meant as a credit', async () => {
  const { onClose, inputs } = await show(tooHigh, success);
  await userEvent.clear(amount());
  await userEvent.type(amount(), '100');
  await press();
  expect((await screen.findByRole('alert')).textContent).toMatch(/Quedan por pagar USD\s70\.00/);
  await userEvent.click(screen.getByRole('checkbox', { name: /a favor de la agencia/ }));
  await press();
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(inputs.map((input) => input.isCredit)).toEqual([false, true]);
});

test('sends nothing that is no amount', async () => {
  const { inputs } = await show();
  await userEvent.clear(amount());
  await userEvent.type(amount(), '-5');
  await press();
  expect(await screen.findByText(/importe mayor que cero/)).toBeTruthy();
  expect(inputs).toEqual([]);
});

test('a lost answer is asked for again with the same key', async () => {
  const { inputs, onClose } = await show(new TypeError('Failed to fetch'), success);
  await press();
  expect((await screen.findByRole('alert')).textContent).toMatch(/vuelva a intentar/);
  await press();
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(inputs[0]!.key).toBe(inputs[1]!.key);
});

test.each([
  [{ __typename: 'CurrencyMismatch', expected: ['USD', 'PEN'] }, /Debe en: USD · S\/\. No se registró nada/],
  [{ __typename: 'CurrencyMismatch', expected: [] }, /todavía no tiene ningún importe/],
  [tooHigh, /Quedan por pagar USD\s70\.00/],
])('a payment is refused in our own words, and what was typed stays: $__typename', async (refusal, words) => {
  const { onClose } = await show(refusal);
  await userEvent.type(screen.getByLabelText(/^Número de operación/), 'OP-77');
  await press();
  expect((await screen.findByRole('alert')).textContent).toMatch(words);
  expect([amount().value, screen.getByLabelText<HTMLInputElement>(/^Número de operación/).value]).toEqual(['70.00', 'OP-77']);
  expect(onClose).not.toHaveBeenCalled();
});

test('a day that has not come is no day on which money was received', async () => {
  const { inputs } = await show();
  await userEvent.clear(screen.getByLabelText('Recibido el'));
  await userEvent.type(screen.getByLabelText('Recibido el'), '2027-05-04');
  await press();
  expect(await screen.findByText('Elija hoy o un día anterior.')).toBeTruthy();
  expect(inputs).toEqual([]);
});

test('a refund needs a reason, and never more than was received', async () => {
  const { inputs, onClose } = await showEntry('refund', { __typename: 'RefundTooHigh', credit: { __typename: 'Money', amount: 5000, currency: 'USD' } }, success);
  const refund = () => userEvent.click(screen.getByRole('button', { name: 'Registrar la devolución' }));
  await refund();
  expect(await screen.findByText('Escriba el motivo: queda en el historial.')).toBeTruthy();
  expect(inputs).toEqual([]);
  await userEvent.type(screen.getByLabelText('Motivo'), 'Pagó dos veces');
  await refund();
  expect((await screen.findByRole('alert')).textContent).toMatch(/A favor de la agencia quedan USD\s50\.00: no se puede devolver más/);
  expect(screen.getByLabelText<HTMLTextAreaElement>('Motivo').value).toBe('Pagó dos veces');
  await userEvent.clear(amount());
  await userEvent.type(amount(), '50');
  await refund();
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(inputs[1]).toMatchObject({ amount: 5000, currency: 'USD', reason: 'Pagó dos veces' });
});
