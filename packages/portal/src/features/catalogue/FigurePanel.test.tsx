import { gql, type FragmentType } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import type { FigurePanel_figure } from '@/graphql/__generated__/documents.ts';
import { renderHere } from '@/test/render-here.tsx';
import { FigurePanel } from './FigurePanel.tsx';
import './FigureList.tsx';

afterEach(cleanup);

const figure = (version: number, value: string) =>
  ({
    __typename: 'CatalogueFigure', id: 'f1', key: 'communities', version, labelEs: 'Comunidades', labelEn: 'Communities', unit: null, confidence: 'LOW', note: 'Preguntar', editedAt: null, editedBy: null,
    values: [{ __typename: 'CatalogueFigureValue', value, qualifierEs: null, qualifierEn: null, year: null, sourceIds: ['vt-home'], sources: [] }], history: [],
  }) as FigurePanel_figure;
const QUERY = gql`
  query Figure {
    catalogueFigure(id: "f1") {
      id
      ...FigurePanel_figure
    }
  }
`;
function Figure() {
  const { data } = useQuery<{ catalogueFigure: FragmentType<FigurePanel_figure> }>(QUERY);
  return data ? <FigurePanel figure={data.catalogueFigure} sources={[]} onSaved={() => undefined} /> : null;
}
const field = (name: RegExp) => screen.getByLabelText<HTMLInputElement>(name);
const save = () => userEvent.click(screen.getByRole('button', { name: 'Guardar la cifra' }));

async function open(answers: object[]) {
  const here = await renderHere(
    <Suspense fallback="…">
      <Figure />
    </Suspense>,
    { Figure: () => ({ catalogueFigure: figure(2, '14') }), SaveFigure: () => ({ editFigure: answers.shift()! }) },
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Editar la cifra' }));
  await screen.findByRole('dialog');
  const saved = () => here.asked.filter(({ operation }) => operation === 'SaveFigure').map(({ variables }) => variables.input as { version: number; note: string; values: Array<{ year: number | null }> });
  return { ...here, saved };
}

test('what somebody else saved meanwhile is shown beside what was typed, which is saved against it', async () => {
  const { saved, asked } = await open([{ __typename: 'FigureStale', message: '', current: figure(3, '15') }, { __typename: 'EditFigureSuccess', figure: figure(4, '14') }]);
  await userEvent.type(field(/^Nota/), ' otra vez');
  await save();
  expect((await screen.findByRole('alert')).textContent).toMatch(/Otra persona guardó esta cifra.*15/);
  expect(field(/^Nota/).value).toBe('Preguntar otra vez');
  await save();
  await vi.waitFor(() => expect(saved().map(({ version, note }) => [version, note])).toEqual([[2, 'Preguntar otra vez'], [3, 'Preguntar otra vez']]));
  expect(asked.map(({ operation }) => operation)).toEqual(['Figure', 'SaveFigure', 'SaveFigure']);
});

test('a year that is none is said at its field, and nothing is sent without it', async () => {
  const { saved } = await open([{ __typename: 'EditFigureSuccess', figure: figure(3, '14') }]);
  await userEvent.type(field(/^Año/), '219');
  await save();
  expect(screen.getByText('Un año de cuatro cifras, o nada.')).toBeTruthy();
  expect(saved()).toEqual([]);
  await userEvent.clear(field(/^Año/));
  await userEvent.type(field(/^Año/), '2019');
  await save();
  await vi.waitFor(() => expect(saved()[0]!.values[0]!.year).toBe(2019));
});
