import { gql, type FragmentType } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FactsEditor_object } from '@/graphql/__generated__/documents.ts';
import { DraftOwner } from '@/lib/use-own-draft.ts';
import { renderHere } from '@/test/render-here.tsx';
import { FactsEditor } from './FactsEditor.tsx';

beforeEach(() => window.sessionStorage.clear());
afterEach(cleanup);

const fact = { __typename: 'CatalogueFact', field: 'altitudeM', kind: 'WHOLE', values: ['4100'], of: null, choices: [], min: null, max: null, isRequired: false, isFrozen: false, isFixed: false, confidence: null, note: null, editedAt: null, editedBy: null, sources: [] };
const QUERY = gql`
  query Place($id: ID!) {
    catalogueObject(noun: PLACE, id: $id) {
      id
      ...FactsEditor_object
    }
  }
`;
function Place({ id }: { id: string }) {
  const { data } = useQuery<{ catalogueObject: FragmentType<FactsEditor_object> }>(QUERY, { variables: { id } });
  return (
    <DraftOwner value="rosa">
      {data && <FactsEditor key={id} object={data.catalogueObject} pointable={{ SOURCES: [] }} onSourceAdded={() => undefined} onSaved={() => undefined} />}
    </DraftOwner>
  );
}
const show = (id: string) => renderHere(<Place id={id} />, { Place: () => ({ catalogueObject: { __typename: 'CatalogueObject', id, noun: 'PLACE', version: 1, departuresKept: null, facts: [fact] } }) });

test('what is written of one thing outlives a reload, and is not shown at another', async () => {
  const here = await show('p1');
  await userEvent.click(await screen.findByRole('button', { name: /^Editar: / }));
  const field = () => screen.queryByDisplayValue('41005');
  await userEvent.type(screen.getByDisplayValue('4100'), '5');
  expect(field()).toBeTruthy();
  here.unmount();
  const other = await show('p2');
  await screen.findByRole('button', { name: /^Editar: / });
  expect(field()).toBeNull();
  other.unmount();
  await show('p1');
  await screen.findByRole('button', { name: /^No cambiar: / });
  expect(field()).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Descartar lo escrito' }));
  expect(field()).toBeNull();
});

test.each([
  ['CONFIDENCE_MISSING', 'Confianza', 'Diga cuán seguro es el dato.'],
  ['NOTE_TOO_LONG', 'Nota', 'La nota es demasiado larga.'],
])('%s is said at the field that mends it', async (fault, label, words) => {
  await renderHere(<Place id="p1" />, {
    Place: () => ({ catalogueObject: { __typename: 'CatalogueObject', id: 'p1', noun: 'PLACE', version: 1, departuresKept: null, facts: [fact] } }),
    SaveCatalogueFacts: () => ({ editFacts: { __typename: 'FactsRefused', message: '', problems: [{ __typename: 'FactProblem', field: 'altitudeM', fault, found: null, limit: null }] } }),
  });
  await userEvent.click(await screen.findByRole('button', { name: /^Editar: / }));
  await userEvent.click(screen.getByRole('button', { name: 'Guardar 1 dato' }));
  await screen.findByText(words);
  const said = (name: RegExp) => document.getElementById(screen.getByLabelText(name).getAttribute('aria-describedby')?.split(' ').find((id) => id.endsWith('-error')) ?? '')?.textContent ?? null;
  expect(said(new RegExp(`^${label}`))).toBe(words);
  expect(screen.getByLabelText(/^Fuentes/).getAttribute('aria-invalid')).not.toBe('true');
});
