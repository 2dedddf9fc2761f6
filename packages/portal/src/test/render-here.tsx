import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { possibleTypes } from '@/graphql/__generated__/possible-types.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { typePolicies } from '@/graphql/type-policies.ts';
import { Kit } from '@/ui/theme/Kit.tsx';

// The simulated browser has no layout: nothing can come into view.
Element.prototype.scrollIntoView ??= () => undefined;
window.scrollTo = () => undefined;

/** What a server answers to each operation, by name: the data, an error that is thrown, or nothing for one that never answers. */
export type Answers = Record<string, (variables: Record<string, unknown>) => object | Error | undefined>;

/** Shows a piece of a screen as it stands in the portal: words, cache, addresses, kit; before a server with these answers. */
export async function renderHere(piece: ReactNode, answers: Answers = {}) {
  const asked: Array<{ operation: string; variables: Record<string, unknown> }> = [];
  const link = new ApolloLink(
    ({ operationName = '', variables }) =>
      new Observable((observer) => {
        asked.push({ operation: operationName, variables });
        const answer = answers[operationName]?.(variables) ?? (answers[operationName] ? undefined : new Error(`nobody answers ${operationName}`));
        if (answer instanceof Error) observer.error(answer);
        else if (answer) {
          observer.next({ data: answer as Record<string, unknown> });
          observer.complete();
        }
      }),
  );
  const cache = new InMemoryCache({ possibleTypes, typePolicies, fragments: fragmentRegistry });
  const client = new ApolloClient({ link, cache, dataMasking: true });
  const router = createRouter({ routeTree: createRootRoute({ component: () => <Kit>{piece}</Kit> }), history: createMemoryHistory({ initialEntries: ['/here'] }) });
  await router.load();
  const shown = render(
    <I18nProvider i18n={i18n}>
      <ApolloProvider client={client}>
        <RouterProvider router={router as never} />
      </ApolloProvider>
    </I18nProvider>,
  );
  return { ...shown, asked, client, router };
}
