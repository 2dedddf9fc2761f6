import { gql, type FragmentType } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LineThread_certification, ReviewFile_certification } from '@/graphql/__generated__/documents.ts';
import { renderHere } from '@/test/render-here.tsx';
import { LineThread } from './LineThread.tsx';
import { ReviewFile } from './ReviewFile.tsx';
import './ReviewHead.tsx';

// The simulated browser has no fonts: fields that grow wait for them.
Object.defineProperty(document, 'fonts', { value: { addEventListener: () => undefined, removeEventListener: () => undefined }, configurable: true });
beforeEach(() => window.sessionStorage.clear());
afterEach(cleanup);

const words = { __typename: 'Text', es: 'x', en: 'x' };
const item = (slug: string) => ({ __typename: 'ChecklistItem', id: slug, slug, title: { ...words, es: slug, en: slug }, level: 'LEGAL', isRequired: true, needsValidUntil: false, issuer: words, instrument: words, evidence: words, renewal: words, sources: [] });
const line = (slug: string) => ({ __typename: 'CertificationLine', item: item(slug), answer: 'x', validUntil: null, evidence: 'e', updatedAt: null, updatedBy: null, mark: null, documents: [], comments: [] });
const file = (id: string) => ({
  __typename: 'Certification', id, may: { __typename: 'CertificationMay', decide: true, comment: true, commentInternally: false, mayNotDecideBecause: null }, comments: [], lines: [line('ruc'), line('poliza')],
  state: 'IN_REVIEW', kind: 'FIRST', dueOn: null, decidedAt: null, decidedBy: null, validFrom: null, validUntil: null, decidedUntil: null, limitedBy: null, conditions: null, decisionReason: null, assignee: null, proposals: [],
  agency: { __typename: 'Agency', id: 'a', tradeName: 'Caminos' },
});
const QUERY = gql`
  query One($id: ID!) {
    certification(id: $id) {
      id
      ...ReviewFile_certification
      ...LineThread_certification
    }
  }
`;
type One = { certification: FragmentType<ReviewFile_certification> & FragmentType<LineThread_certification> };
/** The items of one file and then of another, drawn by the same element. */
function Files() {
  const [id, setId] = useState('a');
  const { data } = useQuery<One>(QUERY, { variables: { id } });
  const shared = { personId: 'me', today: '2026-11-24', shownDocumentId: null, onShowDocument: () => undefined, onAtHand: () => undefined, onReload: () => undefined };
  return (
    <>
      <button type="button" onClick={() => setId('b')}>
        next
      </button>
      {data && <ReviewFile key={id} certification={data.certification} {...shared} thread={(slug) => <LineThread certification={data.certification} itemSlug={slug} personId="me" />} />}
      {data && <LineThread certification={data.certification} itemSlug={null} personId="me" />}
    </>
  );
}
const ask = async (at: number) => userEvent.click((await screen.findAllByRole('button', { name: /^Pedir/ }))[at]!);
const note = () => screen.queryByLabelText<HTMLTextAreaElement>('Qué se pide')?.value;
const comments = () => screen.getAllByLabelText<HTMLTextAreaElement>('Comentario').map(({ value }) => value);
/** No mark is answered: what arrives later is said by hand. */
const show = () => renderHere(<Files />, { One: ({ id }) => ({ certification: file(String(id)) }), MarkLine: () => undefined });

test('what is written about one file is not said about the next, and is there again when one comes back', async () => {
  await show();
  await ask(0);
  await userEvent.type(await screen.findByLabelText('Qué se pide'), 'Traiga su póliza');
  await userEvent.type(screen.getAllByLabelText('Comentario')[0]!, 'de la primera');
  await userEvent.type(screen.getAllByLabelText('Comentario')[2]!, 'de toda la primera');
  await userEvent.click(screen.getByRole('button', { name: 'next' }));
  await vi.waitFor(() => expect([note(), ...comments()]).toEqual([undefined, '', '', '']));
  await ask(0);
  expect(note()).toBe('');
});

test('a note that is left, by a reload or by another mark on the same item, is there again', async () => {
  const { unmount } = await show();
  await ask(0);
  await userEvent.type(await screen.findByLabelText('Qué se pide'), 'Traiga');
  await userEvent.click(screen.getAllByRole('button', { name: /^No aceptar/ })[0]!);
  expect(screen.getByLabelText<HTMLTextAreaElement>(/Por qué/).value).toBe('Traiga');
  unmount();
  await show();
  await ask(0);
  expect(note()).toBe('Traiga');
});

test('who leaves a note by Escape goes on from its item', async () => {
  await show();
  await ask(1);
  await userEvent.type(await screen.findByLabelText('Qué se pide'), 'Traiga{Escape}');
  await vi.waitFor(() => expect(document.activeElement?.id).toBe('poliza'));
});

test('a mark that arrives does not close what is being written at another item', async () => {
  const { client } = await show();
  let answer: (data: object) => void = () => undefined;
  client.mutate = (() => new Promise((resolve) => (answer = (data) => resolve({ data } as never)))) as never;
  await userEvent.click((await screen.findAllByRole('button', { name: /^Conforme/ }))[0]!);
  await ask(1);
  await userEvent.type(await screen.findByLabelText('Qué se pide'), 'Traiga');
  answer({ markLine: { __typename: 'CertificationSuccess', certification: file('a') } });
  await vi.waitFor(() => expect(screen.getByRole('group', { name: /ruc/ }).getAttribute('aria-busy')).toBeNull());
  expect(note()).toBe('Traiga');
});

test('while a mark is on its way its item takes no other, by keys neither', async () => {
  const { asked } = await show();
  const [first] = await screen.findAllByRole('article');
  act(() => first!.focus());
  fireEvent.keyDown(document.body, { key: 'o' });
  fireEvent.keyDown(document.body, { key: 'o' });
  await vi.waitFor(() => expect(screen.getByRole('group', { name: /ruc/ }).getAttribute('aria-busy')).toBe('true'));
  fireEvent.keyDown(document.body, { key: 'x' });
  expect(screen.queryByLabelText(/Por qué/)).toBeNull();
  expect(asked.filter(({ operation }) => operation === 'MarkLine')).toHaveLength(1);
});
