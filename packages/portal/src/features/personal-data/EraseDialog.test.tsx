import { notifications } from '@mantine/notifications';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { renderHere } from '@/test/render-here.tsx';
import { EraseDialog } from './EraseDialog.tsx';

afterEach(() => {
  cleanup();
  notifications.clean();
});

const text = (es: string) => ({ __typename: 'Text', es, en: es });
const line = (what: string, does: string, why: string | null = null, until: string | null = null) => ({ __typename: 'ErasureLine', what: text(what), does, rows: 2, why: why && text(why), until });
const effect = (fingerprint: string) => ({
  __typename: 'ErasureEffect', fingerprint, onlyOwnerOf: [] as string[], holdsRoles: [] as string[], lines: [line('Nota médica', 'DELETE'), line('Nombres', 'KEEP', 'Hace falta para viajar.', '2027-05-06')],
});

async function show(...answers: object[]) {
  const onErased = vi.fn<() => void>();
  const inputs: object[] = [];
  const effects = [effect('first'), effect('second')];
  await renderHere(<EraseDialog subject={{ kind: 'TRAVELLER', id: 't1' }} name="Ana Prueba" onClose={() => {}} onErased={onErased} />, {
    ErasureLook: () => ({ erasureEffect: effects.shift()! }),
    ErasePersonalData: (variables) => {
      inputs.push(variables.input as object);
      return { erasePersonalData: answers.shift()! };
    },
  });
  return { onErased, inputs };
}
const erase = () => userEvent.click(screen.getByRole('button', { name: 'Borrar los datos' }));

test('shows what goes and what stays, why and until when, before anything is done', async () => {
  const { inputs } = await show();
  expect(await screen.findByText(/Nota médica \(2 registros\)/)).toBeTruthy();
  expect(screen.getByText(/Nombres \(2 registros\)/).textContent).toMatch(/Hace falta para viajar\. Hasta el 6 may 2027/);
  await erase();
  expect(screen.getByText(/Escriba el motivo/)).toBeTruthy();
  expect(inputs).toEqual([]);
});

test('erases as it was shown, with the reason', async () => {
  const { onErased, inputs } = await show({ __typename: 'ErasePersonalDataSuccess', erasedAt: '2027-05-07T12:00:00Z' });
  await screen.findByText(/Nota médica/);
  await userEvent.type(screen.getByLabelText('Motivo'), 'Lo pidió por escrito');
  await erase();
  await vi.waitFor(() => expect(onErased).toHaveBeenCalledOnce());
  expect(inputs).toEqual([{ subject: { kind: 'TRAVELLER', id: 't1' }, fingerprint: 'first', reason: 'Lo pidió por escrito' }]);
});

test('looks again when something changed meanwhile, and then erases what is shown now', async () => {
  const { onErased, inputs } = await show({ __typename: 'ErasureChanged', message: '' }, { __typename: 'ErasePersonalDataSuccess', erasedAt: '2027-05-07T12:00:00Z' });
  await screen.findByText(/Nota médica/);
  await userEvent.type(screen.getByLabelText('Motivo'), 'Lo pidió por escrito');
  await erase();
  expect(await screen.findByText('Algo cambió mientras usted miraba')).toBeTruthy();
  await erase();
  await vi.waitFor(() => expect(onErased).toHaveBeenCalledOnce());
  expect(inputs).toMatchObject([{ fingerprint: 'first' }, { fingerprint: 'second' }]);
});

test('says to the only owner of an agency what comes first', async () => {
  await show({ __typename: 'OnlyOwner', message: '', agencies: ['Queuña Viajes'] });
  await screen.findByText(/Nota médica/);
  await userEvent.type(screen.getByLabelText('Motivo'), 'Dejo la agencia');
  await erase();
  expect((await screen.findByRole('alert')).textContent).toMatch(/Nombre antes a otra persona titular de: Queuña Viajes/);
});

test('says to whoever works for the network who takes their functions away first', async () => {
  const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView');
  await show({ __typename: 'HoldsNetworkRole', message: '', roles: ['FINANCE', 'OPERATIONS'] });
  await screen.findByText(/Nota médica/);
  await userEvent.type(screen.getByLabelText('Motivo'), 'Dejo la red');
  await erase();
  expect((await screen.findByRole('alert')).textContent).toMatch(/la administración de la red tiene que retirarle sus funciones: finanzas, operaciones/);
  expect(scrolled.mock.contexts.at(-1)).toBe(screen.getByRole('alert').parentElement);
});

test.each([
  [{ onlyOwnerOf: ['Queuña Viajes', 'Apu Rutas'] }, /Nombre antes a otra persona titular de: Queuña Viajes, Apu Rutas/],
  [{ holdsRoles: ['FINANCE'] }, /retirarle sus funciones: finanzas/],
])('whoever is in charge of something reads it before, and cannot press: %o', async (charges, words) => {
  await renderHere(<EraseDialog subject={{ kind: 'PERSON', id: 'p1' }} name="Ana Prueba" onClose={() => {}} onErased={() => {}} />, { ErasureLook: () => ({ erasureEffect: { ...effect('first'), ...charges } }) });
  expect((await screen.findByRole('alert')).textContent).toMatch(words);
  expect(screen.getByText(/Nota médica/)).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Borrar los datos' }).disabled).toBe(true);
});
