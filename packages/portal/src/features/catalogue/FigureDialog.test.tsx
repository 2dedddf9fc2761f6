import { notifications } from '@mantine/notifications';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { FigurePanel_figure } from '@/graphql/__generated__/documents.ts';
import { renderHere } from '@/test/render-here.tsx';
import { FigureDialog } from './FigureDialog.tsx';
import './FigureList.tsx';
import './FigurePanel.tsx';

afterEach(() => {
  cleanup();
  notifications.clean();
});

const figure = {
  __typename: 'CatalogueFigure', id: 'f1', key: 'communities', version: 2, labelEs: 'Comunidades', labelEn: 'Communities', unit: null, confidence: 'LOW', note: 'Preguntar a la red', editedAt: null, editedBy: null,
  values: [{ __typename: 'CatalogueFigureValue', value: '14', qualifierEs: null, qualifierEn: null, year: null, sourceIds: ['vt-home'], sources: [] }], history: [],
} as FigurePanel_figure;

async function show(answer: object) {
  const onSaved = vi.fn<() => void>();
  const here = await renderHere(<FigureDialog figure={figure} title="Comunidades" sources={[{ value: 'vt-home', name: 'Página de la red' }]} onClose={() => undefined} onSaved={onSaved} />, { SaveFigure: () => ({ editFigure: answer }) });
  await screen.findByRole('dialog');
  return { input: () => here.asked.at(-1)!.variables.input as Record<string, unknown>, onSaved };
}
const save = async () => userEvent.click(screen.getByRole('button', { name: /Guardar/ }));

test('confidence and note are there to be read, and saved as they were changed', async () => {
  const { input, onSaved } = await show({ __typename: 'EditFigureSuccess', figure: { ...figure, version: 3 } });
  expect(screen.getByLabelText<HTMLSelectElement>('Confianza').value).toBe('LOW');
  await userEvent.selectOptions(screen.getByLabelText('Confianza'), 'HIGH');
  await userEvent.clear(screen.getByLabelText(/^Nota/));
  await save();
  await vi.waitFor(() => expect(onSaved).toHaveBeenCalledOnce());
  expect(input()).toMatchObject({ key: 'communities', version: 2, confidence: 'HIGH', note: null, values: [{ value: '14', sourceIds: ['vt-home'] }] });
});

