import { notifications } from '@mantine/notifications';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { TextList_text } from '@/graphql/__generated__/documents.ts';
import { renderHere } from '@/test/render-here.tsx';
import { TextDialog } from './TextDialog.tsx';
import './TextList.tsx';

afterEach(() => {
  cleanup();
  notifications.clean();
});

const text: TextList_text = { __typename: 'CatalogueText', id: 'SERVICE_NAME/NAME/1', kind: 'SERVICE_NAME', part: 'NAME', what: 'Caballos', es: 'Caballos', en: null, isSpanishFixed: false };
const saved = { editCatalogueText: { __typename: 'EditCatalogueTextSuccess', text: { ...text, en: 'Horses' } } };
const field = (name: string) => screen.getByLabelText<HTMLTextAreaElement>(name);

async function show(answers: { text?: TextList_text; saves?: object[] } = {}) {
  const { saves = [saved] } = answers;
  const onSaved = vi.fn<() => void>();
  const here = await renderHere(<TextDialog text={answers.text ?? text} title="Caballos, nombre" onClose={() => undefined} onSaved={onSaved} />, { SaveCatalogueText: () => saves.shift()! });
  await screen.findByRole('dialog');
  const inputs = () => here.asked.map(({ variables }) => variables.input as Record<string, unknown>);
  return { inputs, onSaved };
}
const save = () => userEvent.click(screen.getByRole('button', { name: 'Guardar el texto' }));

test('the missing language is written and sent with what was looked at', async () => {
  const { inputs, onSaved } = await show();
  await userEvent.type(field('Inglés'), 'Horses');
  await save();
  await vi.waitFor(() => expect(onSaved).toHaveBeenCalledOnce());
  expect(inputs()).toEqual([{ id: 'SERVICE_NAME/NAME/1', es: 'Caballos', en: 'Horses', seenEs: 'Caballos', seenEn: null }]);
});

test('a Spanish name that is a fact of its own is not written here', async () => {
  await show({ text: { ...text, isSpanishFixed: true } });
  expect(field('Español').readOnly).toBe(true);
  expect(screen.getByText('El nombre en español no se cambia aquí.')).toBeTruthy();
});

test('what is to be mended stands at its field', async () => {
  await show({ saves: [{ editCatalogueText: { __typename: 'FactsRefused', message: '', problems: [{ __typename: 'FactProblem', field: 'en', fault: 'REQUIRED', limit: null }] } }] });
  await save();
  expect(await screen.findByText('Este dato no puede quedar vacío.')).toBeTruthy();
});

test('what somebody else saved meanwhile is shown; what was typed stays and is saved against that', async () => {
  const { inputs } = await show({ saves: [{ editCatalogueText: { __typename: 'CatalogueTextStale', message: '', current: { __typename: 'CatalogueText', id: text.id, es: 'Caballos', en: 'Steeds' } } }, saved] });
  await userEvent.type(field('Inglés'), 'Horses');
  await save();
  expect(await screen.findByText(/Steeds/)).toBeTruthy();
  expect(field('Inglés').value).toBe('Horses');
  await save();
  expect(inputs()[1]).toMatchObject({ en: 'Horses', seenEn: 'Steeds' });
});
