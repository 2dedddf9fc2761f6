import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { renderHere } from '@/test/render-here.tsx';
import './CertificationFile.tsx';
import { PaperDates } from './PaperDates.tsx';

afterEach(cleanup);

async function show(answer: () => object | undefined = () => undefined) {
  const here = await renderHere(<PaperDates documentId="d1" fileName="seguro.pdf" issuedOn={null} validUntil={null} today="2026-11-24" onClosed={() => undefined} />, { SetDocumentDates: answer });
  await screen.findByLabelText(/^Vigente hasta/);
  return { ...here, sent: () => here.asked.map(({ variables }) => (variables.input as { validUntil: string | null }).validUntil) };
}
const until = () => screen.getByLabelText<HTMLInputElement>(/^Vigente hasta/);
const type = (...days: string[]) => days.forEach((value) => fireEvent.change(until(), { target: { value } }));

test('the figures of a year that is being typed are not saved one by one', async () => {
  const { sent } = await show();
  type('0002-12-31', '0020-12-31', '0202-12-31', '2027-12-31');
  expect(sent()).toEqual([]);
  fireEvent.blur(until());
  await vi.waitFor(() => expect(sent()).toEqual(['2027-12-31']));
});

test('without leaving the field a day is saved soon after it was written', async () => {
  const { sent } = await show();
  type('2027-12-31');
  await vi.waitFor(() => expect(sent()).toEqual(['2027-12-31']), { timeout: 2000 });
});

test('a second save waits for the first', async () => {
  const { client } = await show();
  const answers: Array<() => void> = [];
  const mutate = vi.fn<() => Promise<unknown>>(() => new Promise((resolve) => void answers.push(() => resolve({ data: { setDocumentDates: { __typename: 'CertificationSuccess', certification: null } } }))));
  client.mutate = mutate as never;
  type('2027-12-31');
  fireEvent.blur(until());
  type('2028-12-31');
  fireEvent.blur(until());
  await vi.waitFor(() => expect(mutate).toHaveBeenCalledTimes(1));
  answers[0]!();
  await vi.waitFor(() => expect(mutate).toHaveBeenCalledTimes(2));
});

test('days the network refuses are said to be refused', async () => {
  await show(() => ({ setDocumentDates: { __typename: 'DatesInvalid', message: 'for developers' } }));
  type('2027-12-31');
  fireEvent.blur(until());
  expect(await screen.findByText('Vence antes de ser emitido: revise las dos fechas.')).toBeTruthy();
});
