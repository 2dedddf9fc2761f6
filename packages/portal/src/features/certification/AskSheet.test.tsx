import { gql, type FragmentType } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AskSheet_certification } from '@/graphql/__generated__/documents.ts';
import { keepDraft } from '@/lib/session-drafts.ts';
import { renderHere } from '@/test/render-here.tsx';
import { AskSheet } from './AskSheet.tsx';
import { markDraft } from './mark-draft.ts';

// The simulated browser has no fonts: fields that grow wait for them.
Object.defineProperty(document, 'fonts', { value: { addEventListener: () => undefined, removeEventListener: () => undefined }, configurable: true });
beforeEach(() => window.sessionStorage.clear());
afterEach(cleanup);

type Mark = { mark: 'OK' | 'ASK'; note: string | null } | null;
const line = (slug: string, mark: Mark) => ({
  __typename: 'CertificationLine', item: { __typename: 'ChecklistItem', id: slug, slug, title: { __typename: 'Text', es: slug, en: slug } }, mark: mark && { __typename: 'LineMark', ...mark },
});
const QUERY = gql`
  query One {
    certification(id: "a") {
      id
      ...AskSheet_certification
    }
  }
`;
function Sheet() {
  const { data } = useQuery<{ certification: FragmentType<AskSheet_certification> }>(QUERY);
  return data && <AskSheet certification={data.certification} personId="me" isOpen onClose={() => {}} onAsked={() => {}} letter={() => null} />;
}
const show = async (...lines: object[]) => {
  await renderHere(<Sheet />, { One: () => ({ certification: { __typename: 'Certification', id: 'a', agency: { __typename: 'Agency', id: 'g', tradeName: 'Caminos' }, lines } }), LetterPreview: () => undefined });
  await screen.findByRole('dialog');
};

test('a note that waits unsaved is named with its item: it would be in no letter', async () => {
  keepDraft('me', markDraft('a', 'poliza'), 'Traiga su póliza');
  await show(line('ruc', null), line('poliza', null));
  expect(await screen.findByText('Hay notas escritas sin guardar')).toBeTruthy();
  expect(screen.getByText('poliza')).toBeTruthy();
  expect(screen.queryByText('ruc')).toBeNull();
});

test('nothing is said of what was saved as it stands, or of an item that is in order by now', async () => {
  keepDraft('me', markDraft('a', 'ruc'), 'Otro RUC ');
  keepDraft('me', markDraft('a', 'poliza'), 'Traiga su póliza');
  await show(line('ruc', { mark: 'ASK', note: 'Otro RUC' }), line('poliza', { mark: 'OK', note: null }));
  expect(await screen.findByText('Otro RUC')).toBeTruthy();
  expect(screen.queryByText('Hay notas escritas sin guardar')).toBeNull();
});
