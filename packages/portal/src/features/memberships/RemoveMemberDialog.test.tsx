import { ApolloLink, ApolloClient, InMemoryCache, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { possibleTypes } from '@/graphql/__generated__/possible-types.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { Kit } from '@/ui/theme/Kit.tsx';
import type { Member } from './member.ts';
import './MemberTable.tsx';
import { RemoveMemberDialog } from './RemoveMemberDialog.tsx';

afterEach(cleanup);

const member = (id: string, role: Member['role'], reservations = 0): Member => ({ role, person: { id, name: id }, inCharge: { reservations, itineraries: 0, waitingEntries: 0 } });

/** The dialog before a server that gives this answer. */
function show(leaving: Member, answer: object) {
  const sent: unknown[] = [];
  const link = new ApolloLink(
    (operation) =>
      new Observable((observer) => {
        sent.push(operation.variables.input);
        observer.next({ data: { removeMember: answer } });
        observer.complete();
      }),
  );
  const client = new ApolloClient({ link, cache: new InMemoryCache({ possibleTypes, fragments: fragmentRegistry }) });
  render(
    <I18nProvider i18n={i18n}>
      <ApolloProvider client={client}>
        <Kit>
          <RemoveMemberDialog agencyId="a1" member={leaving} members={[member('Rosa', 'OWNER'), leaving, member('Eva', 'READER')]} onClose={() => undefined} />
        </Kit>
      </ApolloProvider>
    </I18nProvider>,
  );
  return sent;
}
const remove = () => userEvent.click(screen.getByRole('button', { name: 'Quitar de la agencia' }));
const writeReason = () => userEvent.type(screen.getByRole('textbox', { name: /Motivo/ }), 'Ya no trabaja aquí');

test('says how much is handed over, and sends nothing before somebody takes it', async () => {
  const sent = show(member('Luz', 'BOOKER', 3), { __typename: 'LastOwner' });
  expect(await screen.findByText('3 reservas', { exact: false })).toBeTruthy();
  await writeReason();
  await remove();
  expect(screen.getByText('Elija quién lo atiende desde ahora.')).toBeTruthy();
  expect(sent).toEqual([]);
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['Elija una persona', 'Rosa (titular)']);
  await userEvent.selectOptions(screen.getByRole('combobox'), 'Rosa (titular)');
  await remove();
  expect(sent).toEqual([{ agencyId: 'a1', personId: 'Luz', handOverTo: 'Rosa', reason: 'Ya no trabaja aquí' }]);
});

test('says what somebody got to look after meanwhile, and asks who takes it over', async () => {
  const sent = show(member('Luz', 'BOOKER'), { __typename: 'HandOverNeeded', reservations: 2, itineraries: 0, waitingEntries: 0 });
  await writeReason();
  await remove();
  expect((await screen.findByRole('alert')).textContent).toContain('2 reservas');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Pasa a cargo de' }), 'Rosa (titular)');
  await remove();
  expect(sent.at(-1)).toEqual({ agencyId: 'a1', personId: 'Luz', handOverTo: 'Rosa', reason: 'Ya no trabaja aquí' });
});

test('asks for nobody where there is nothing to hand over, and says in words why the server refuses', async () => {
  const sent = show(member('Luz', 'OWNER'), { __typename: 'LastOwner' });
  expect(await screen.findByText(/no hay nada que traspasar/)).toBeTruthy();
  await writeReason();
  await remove();
  expect(sent).toEqual([{ agencyId: 'a1', personId: 'Luz', handOverTo: null, reason: 'Ya no trabaja aquí' }]);
  expect((await screen.findByRole('alert')).textContent).toContain('siempre al menos un titular');
});
