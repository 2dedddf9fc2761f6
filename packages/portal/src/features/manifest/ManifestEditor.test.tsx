import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { notifications } from '@mantine/notifications';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { possibleTypes } from '@/graphql/__generated__/possible-types.ts';
import { Kit } from '@/ui/theme/Kit.tsx';
import { ManifestEditor } from './ManifestEditor.tsx';
import { emptyRow, type Row } from './row.ts';

afterEach(() => {
  cleanup();
  notifications.clean();
});

const facts = { party: [{ rateClass: 'FOREIGN' as const, ageClass: 'ADULT' as const, count: 3 }], people: 3, firstDay: '2027-06-01', today: '2027-05-03' };
const anna: Row = { ...emptyRow, firstNames: 'Anna', lastNames: 'Berg', documentType: 'PASSPORT', documentNumber: 'C01X00061', nationality: 'Alemania', birthDate: '13/05/1988' };
const jonas: Row = { ...anna, firstNames: 'Jonas', documentNumber: 'C01X00062' };

type Answer = object | 'lost';

/** The editor of a list before a server that gives these answers, one after the other. */
function show(start: Row[], ...answers: Answer[]) {
  const sent: Array<{ travellers: Array<Record<string, unknown>> }> = [];
  const onSaved = vi.fn<(travellers: readonly unknown[], sent: readonly Row[]) => void>();
  const link = new ApolloLink(
    (operation) =>
      new Observable((observer) => {
        sent.push(operation.variables.input as (typeof sent)[number]);
        const answer = answers.shift();
        if (answer === undefined || answer === 'lost') return observer.error(new TypeError('Failed to fetch'));
        observer.next({ data: { enterManifest: answer } });
        observer.complete();
      }),
  );
  const kept = [{ position: 1, firstNames: 'Carla', lastNames: 'Vega' }];
  function Typing() {
    const [rows, setRows] = useState(start);
    return <ManifestEditor reservationId="r1" version={3} saved={kept} facts={facts} rows={rows} isDirty onRows={setRows} onSaved={onSaved} />;
  }
  render(
    <I18nProvider i18n={i18n}>
      <ApolloProvider client={new ApolloClient({ link, cache: new InMemoryCache({ possibleTypes }) })}>
        <Kit>
          <Typing />
        </Kit>
      </ApolloProvider>
    </I18nProvider>,
  );
  return { sent, onSaved };
}

const cell = (row: number, column: string) => screen.getByLabelText<HTMLInputElement>(`Fila ${row}, ${column}`);
const save = () => userEvent.click(screen.getByRole('button', { name: 'Guardar la lista' }));
const paste = (text: string) =>
  act(() => {
    fireEvent.paste(document.body, { clipboardData: { getData: () => text } });
  });

test('keys move as in a sheet, and a choice is not changed by passing over it', async () => {
  show([anna]);
  await userEvent.click(cell(1, 'Apellidos'));
  await userEvent.keyboard('{Enter}');
  expect(document.activeElement).toBe(cell(2, 'Apellidos'));
  await userEvent.keyboard('{ArrowUp}{ArrowRight}');
  expect(document.activeElement).toBe(cell(1, 'Tipo de documento'));
  await userEvent.keyboard('{ArrowUp}{ArrowRight}');
  expect(document.activeElement).toBe(cell(1, 'Número de documento'));
  expect(cell(1, 'Tipo de documento').value).toBe('PASSPORT');
});

test('what is missing is told once saving was tried; what is wrong at once', async () => {
  const { sent } = show([{ ...emptyRow, firstNames: 'Anna', birthDate: '13/25/1988' }]);
  expect(screen.getByText('Fila 1, fecha de nacimiento: se esperaba día/mes/año, se encontró «13/25/1988».')).toBeTruthy();
  expect(screen.queryByText('Fila 1, apellidos: falta.')).toBeNull();
  await save();
  expect(screen.getByText('Fila 1, apellidos: falta.')).toBeTruthy();
  expect(sent).toEqual([]);
});

test('a pasted list lands first: the wrong cell is named, repaired in place, then all are added', async () => {
  show([anna]);
  paste('Apellidos\tNombres\tTipo\tPasaporte\tPaís\tNacimiento\nMeier\tJonas\tPasaporte\tC01X00062\tAlemania\t13/25/1988\n');
  const sheet = await screen.findByRole('dialog');
  expect(within(sheet).getByText(/^Fila 1, fecha de nacimiento: se esperaba día\/mes\/año, se encontró «13\/25\/1988»\.$/)).toBeTruthy();
  const wrong = within(sheet).getByLabelText('Fila 1, Fecha de nacimiento');
  await userEvent.clear(wrong);
  await userEvent.type(wrong, '25/12/1988');
  expect(within(sheet).queryByText(/se esperaba/)).toBeNull();
  await userEvent.click(within(sheet).getByRole('button', { name: 'Agregar 1 viajero' }));
  expect(cell(2, 'Nombres').value).toBe('Jonas');
  expect(cell(2, 'Fecha de nacimiento').value).toBe('25/12/1988');
  expect(cell(1, 'Nombres').value).toBe('Anna');
});

test('taking somebody off a confirmed list asks why, says who, and sends the reason', async () => {
  const refused = { __typename: 'ReplacementRefused', fault: 'REASON', positions: [1], most: 1, used: 0, until: '2027-05-03' } as const;
  const { sent } = show([anna], refused as never, { __typename: 'EnterManifestSuccess', reservations: [] });
  await save();
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByText('Carla Vega')).toBeTruthy();
  await userEvent.type(within(dialog).getByLabelText(/Motivo/), 'Enfermó');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Guardar con este motivo' }));
  expect(sent).toMatchObject([{ version: 3, replacementReason: null }, { version: 3, replacementReason: 'Enfermó' }]);
});

test('a list that somebody else changed meanwhile is not overwritten, and what was typed stays', async () => {
  show([anna], { __typename: 'ManifestStale', reservation: { __typename: 'Reservation', id: 'r1', named: 0, manifestVersion: 4, travellers: [] } } as never);
  await save();
  expect(await screen.findByText('No se guardó: alguien cambió la lista antes')).toBeTruthy();
  expect(cell(1, 'Nombres').value).toBe('Anna');
});

test('a sound list is sent as the server takes it', async () => {
  const { sent, onSaved } = show([anna, emptyRow, jonas], { __typename: 'EnterManifestSuccess', reservations: [] });
  await save();
  expect(sent[0]!.travellers.map((person) => person.firstNames)).toEqual(['Anna', 'Jonas']);
  expect(sent[0]!.travellers[0]).toEqual({
    firstNames: 'Anna',
    lastNames: 'Berg',
    documentType: 'PASSPORT',
    documentNumber: 'C01X00061',
    nationality: 'DE',
    birthDate: '1988-05-13',
    sex: null,
    diet: null,
    medicalNote: null,
    emergencyContact: null,
  });
  expect(onSaved).toHaveBeenCalledOnce();
});

test('who is complete can be saved without who is not', async () => {
  const { sent, onSaved } = show([{ ...anna, birthDate: '' }, jonas], { __typename: 'EnterManifestSuccess', reservations: [] });
  await save();
  expect(sent).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Guardar solo 1 viajero completo' }));
  expect(sent[0]!.travellers.map((person) => person.firstNames)).toEqual(['Jonas']);
  expect(onSaved.mock.calls[0]![1]).toEqual([jonas]);
});

test('what the server finds stands at its cell, and goes when the cell is changed', async () => {
  show([anna, emptyRow, jonas], { __typename: 'ManifestInvalid', faults: [{ __typename: 'ManifestProblemRow', row: 2, field: 'documentNumber', fault: 'DUPLICATE_DOCUMENT' }] });
  await save();
  expect(await screen.findByRole('button', { name: 'Fila 3, número de documento: «C01X00062» ya está en otra fila.' })).toBeTruthy();
  expect(cell(3, 'Número de documento').getAttribute('aria-invalid')).toBe('true');
  await userEvent.type(cell(3, 'Número de documento'), '9');
  expect(cell(3, 'Número de documento').getAttribute('aria-invalid')).toBeNull();
});

test('a lost answer loses nothing typed', async () => {
  const { sent } = show([anna], 'lost', { __typename: 'EnterManifestSuccess', reservations: [] });
  await save();
  expect((await screen.findByRole('alert')).textContent).toMatch(/Lo que escribió sigue aquí/);
  expect(cell(1, 'Nombres').value).toBe('Anna');
  await save();
  expect(sent).toHaveLength(2);
  expect(screen.queryByText(/Lo que escribió sigue aquí/)).toBeNull();
});
