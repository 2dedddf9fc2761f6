import { gql, type FragmentType } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import type { TextList_text } from '@/graphql/__generated__/documents.ts';
import { renderHere } from '@/test/render-here.tsx';
import { TextList } from './TextList.tsx';

afterEach(cleanup);

const text: TextList_text = { __typename: 'CatalogueText', id: 'SERVICE_NAME/NAME/1', kind: 'SERVICE_NAME', part: 'NAME', what: 'Caballos', es: 'Caballos', en: null, isSpanishFixed: false };
const QUERY = gql`
  query Texts {
    catalogueTexts(isMissing: true) {
      id
      ...TextList_text
    }
  }
`;
function Texts() {
  const { data } = useQuery<{ catalogueTexts: Array<FragmentType<TextList_text>> }>(QUERY);
  return data ? <TextList texts={data.catalogueTexts} kind={null} onSaved={() => undefined} /> : null;
}

test('what somebody else saved meanwhile reaches the list, and leaves what was typed and the notice where they are', async () => {
  await renderHere(<Texts />, {
    Texts: () => ({ catalogueTexts: [text] }),
    SaveCatalogueText: () => ({ editCatalogueText: { __typename: 'CatalogueTextStale', message: '', current: { __typename: 'CatalogueText', id: text.id, es: 'Caballos', en: 'Steeds' } } }),
  });
  await userEvent.click(await screen.findByRole('button', { name: /Editar/ }));
  await userEvent.type(await screen.findByLabelText('Inglés'), 'Horses');
  await userEvent.click(screen.getByRole('button', { name: 'Guardar el texto' }));
  expect(await screen.findByText(/Otra persona guardó este texto/)).toBeTruthy();
  expect(await screen.findByRole('cell', { name: 'Steeds', hidden: true })).toBeTruthy();
  expect(screen.getByLabelText<HTMLTextAreaElement>('Inglés').value).toBe('Horses');
});
