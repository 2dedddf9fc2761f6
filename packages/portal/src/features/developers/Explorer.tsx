import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-history/style.css';
import 'graphiql/graphiql.css';
import 'graphiql/setup-workers/vite';
import { GraphiQL } from 'graphiql';
import { useSyncExternalStore } from 'react';
import { onAppearance, shownAppearance } from '@/lib/appearance.ts';
import styles from './Explorer.module.css';

/** Asks the server as the portal does: same origin, with the session if there is one. */
async function ask(request: { query: string; operationName?: string | null; variables?: unknown }) {
  const answer = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  return (await answer.json()) as Record<string, unknown>;
}

/** The query explorer, made of this portal's own files: nothing of it comes from elsewhere. */
export function Explorer(props: { startQuery: string }) {
  const appearance = useSyncExternalStore(onAppearance, shownAppearance);
  return (
    <div className={styles.explorer}>
      <GraphiQL fetcher={ask} defaultQuery={props.startQuery} forcedTheme={appearance} shouldPersistHeaders={false} isHeadersEditorEnabled={false}>
        <GraphiQL.Logo>
          <span />
        </GraphiQL.Logo>
      </GraphiQL>
    </div>
  );
}
