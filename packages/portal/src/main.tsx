import { ApolloProvider, createQueryPreloader } from '@apollo/client/react';
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { makeRouter } from '@/app/router.tsx';
import { makeClient } from '@/graphql/client.ts';
import { followSystemAppearance } from '@/lib/appearance.ts';
import { showLanguage, startLanguage } from '@/lib/language.ts';
import '@/ui/theme/fonts.css';
import '@/ui/theme/tokens.css';
import '@/ui/theme/base.css';

const client = makeClient();
const router = makeRouter({ client, preloadQuery: createQueryPreloader(client) });

followSystemAppearance();
// The words and the first page are fetched side by side.
void router.load();
await showLanguage(startLanguage());

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <I18nProvider i18n={i18n}>
      <ApolloProvider client={client}>
        <RouterProvider router={router} />
      </ApolloProvider>
    </I18nProvider>
  </StrictMode>,
);
