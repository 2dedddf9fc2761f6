import { ApolloClient, ApolloLink, gql, InMemoryCache, type FragmentType } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { NamesakesNotice_certification } from '@/graphql/__generated__/documents.ts';
import { NamesakesNotice } from './NamesakesNotice.tsx';

afterEach(cleanup);

const ALL = gql`
  fragment AllNamesakes on Certification {
    id
    namesakes {
      id
      tradeName
      legalName
      ruc
      standing
    }
  }
`;
const twin = (id: string) => ({ __typename: 'Agency', id, tradeName: 'Amazonas Explorer', legalName: `Otra ${id} S.A.C.`, ruc: '20100070970', standing: 'CERTIFIED' });

function words(namesakes: object[] | null) {
  i18n.loadAndActivate({ locale: 'es-PE', messages: {} });
  const cache = new InMemoryCache();
  const certification = { __typename: 'Certification', id: 'file', namesakes };
  cache.writeFragment({ fragment: ALL, data: certification });
  const client = new ApolloClient({ cache, link: ApolloLink.empty() });
  const { container } = render(
    <I18nProvider i18n={i18n}>
      <ApolloProvider client={client}>
        <NamesakesNotice certification={certification as unknown as FragmentType<NamesakesNotice_certification>} />
      </ApolloProvider>
    </I18nProvider>,
  );
  return container.textContent;
}

test('agencies of the same name are told apart by what names cannot imitate', () => {
  expect(words([twin('uno')])).toMatch(/Otra agencia lleva el mismo nombre.*Amazonas Explorer · Otra uno S\.A\.C\. · RUC 20100070970/);
  cleanup();
  expect(words([twin('uno'), twin('dos')])).toContain('Otras 2 agencias llevan el mismo nombre');
});

test('nothing is said where there is none, or to whom it is not told', () => {
  expect(words([])).toBe('');
  expect(words(null)).toBe('');
});
