import { notifications } from '@mantine/notifications';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { renderHere } from '@/test/render-here.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';

afterEach(() => {
  cleanup();
  notifications.clean();
});

const free = { __typename: 'CatalogueRemoval', id: 'p1', name: 'Campamento Equivocado', version: 3, lastDay: null, references: [] as object[], kept: null as object | null };
const stages = { __typename: 'CatalogueReference', kind: 'STAGES', count: 5, examples: ['Ruta Colque Cruz · 1', 'Ruta Colque Cruz · 2', 'Ruta Colque Cruz · 3'] };
const kept = { __typename: 'KeptDepartures', count: 2, firstDate: '2027-05-06', lastDate: '2027-06-01', reservedSpots: 9, fingerprint: 'seen' };
const removed = { removeFromCatalogue: { __typename: 'RemoveFromCatalogueSuccess' } };
const dialog = () => within(screen.getByRole('dialog'));
const verb = () => dialog().getByRole<HTMLButtonElement>('button', { name: 'Quitar del catálogo' });

async function show(answers: { effects?: object[]; removals?: object[]; noun?: 'PLACE' | 'STAGE' } = {}) {
  const { effects = [free], removals = [removed], noun = 'PLACE' } = answers;
  const onRemoved = vi.fn<() => void>();
  const here = await renderHere(<RemoveDialog noun={noun} id="p1" onClose={() => undefined} onRemoved={onRemoved} />, {
    RemovalEffect: () => ({ catalogueRemoval: effects.length > 1 ? effects.shift()! : effects[0]! }), RemoveCatalogueObject: () => removals.shift()!,
  });
  await screen.findByRole('dialog');
  const inputs = () => here.asked.filter(({ operation }) => operation === 'RemoveCatalogueObject').map(({ variables }) => variables.input as Record<string, unknown>);
  return { onRemoved, inputs };
}

test('what is referred to stays: by what, how many, the first by name, and what one does instead', async () => {
  await show({ effects: [{ ...free, references: [stages] }] });
  expect(await screen.findByText('Etapas: 5')).toBeTruthy();
  expect(screen.getByText('Ruta Colque Cruz · 1; Ruta Colque Cruz · 2; Ruta Colque Cruz · 3…')).toBeTruthy();
  expect(screen.getByText(/Cambie primero las etapas y servicios/)).toBeTruthy();
  expect(dialog().queryByRole('button', { name: 'Quitar del catálogo' })).toBeNull();
  expect(screen.queryByLabelText('Motivo')).toBeNull();
});

test('days in the names of what refers to it are read as days', async () => {
  await show({ effects: [{ ...free, references: [{ ...stages, kind: 'DEPARTURES', count: 1, examples: ['Ruta Colque Cruz · 2026-11-27'] }] }] });
  expect(await screen.findByText('Ruta Colque Cruz · 27 nov 2026')).toBeTruthy();
});

test('only the last stage of a trek goes', async () => {
  await show({ noun: 'STAGE', effects: [{ ...free, lastDay: 4 }] });
  expect(await screen.findByText(/la del día 4/)).toBeTruthy();
  expect(dialog().queryByRole('button', { name: 'Quitar del catálogo' })).toBeNull();
});

test('nothing goes without a reason; with one, exactly what was looked at', async () => {
  const { onRemoved, inputs } = await show({ noun: 'STAGE', effects: [{ ...free, kept }] });
  expect(await screen.findByText(/2 salidas ya abiertas conservan/)).toBeTruthy();
  await userEvent.click(verb());
  expect(inputs()).toEqual([]);
  await userEvent.type(screen.getByLabelText('Motivo'), 'Se agregó por error');
  await userEvent.click(verb());
  await vi.waitFor(() => expect(onRemoved).toHaveBeenCalledOnce());
  expect(inputs()).toEqual([{ noun: 'STAGE', id: 'p1', version: 3, reason: 'Se agregó por error', seenKept: 'seen' }]);
});

test('something that began to refer to it meanwhile is shown, and nothing is removed', async () => {
  const { onRemoved } = await show({ effects: [free, { ...free, references: [stages] }], removals: [{ removeFromCatalogue: { __typename: 'StillReferredTo', message: 'for developers' } }] });
  await userEvent.type(await screen.findByLabelText('Motivo'), 'Se agregó por error');
  await userEvent.click(verb());
  expect(await screen.findByText('Etapas: 5')).toBeTruthy();
  expect(screen.getByText(/Algo cambió mientras lo miraba/)).toBeTruthy();
  expect(onRemoved).not.toHaveBeenCalled();
});
