import { ApolloLink, ApolloClient, InMemoryCache, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { possibleTypes } from '@/graphql/__generated__/possible-types.ts';
import { Kit } from '@/ui/theme/Kit.tsx';
import { FoundAgencyForm } from './FoundAgencyForm.tsx';

type Answer = { foundAgency: object } | 'out of reach';

beforeEach(() => window.sessionStorage.clear());
afterEach(cleanup);

/** The form before a server that gives these answers, one after the other. */
function show(...answers: Answer[]) {
  const sent: unknown[] = [];
  const link = new ApolloLink(
    (operation) =>
      new Observable((observer) => {
        sent.push(operation.variables.input);
        const answer = answers.shift();
        if (answer === undefined || answer === 'out of reach') observer.error(new TypeError('Failed to fetch'));
        else {
          observer.next({ data: answer });
          observer.complete();
        }
      }),
  );
  const client = new ApolloClient({ link, cache: new InMemoryCache({ possibleTypes }) });
  const onFounded = vi.fn<(agencyId: string) => Promise<void>>(async () => undefined);
  const { unmount } = render(
    <I18nProvider i18n={i18n}>
      <ApolloProvider client={client}>
        <Kit>
          <FoundAgencyForm personId="ana" onFounded={onFounded} />
        </Kit>
      </ApolloProvider>
    </I18nProvider>,
  );
  return { sent, onFounded, unmount };
}

const field = (name: RegExp) => screen.getByRole('textbox', { name });
const submit = () => userEvent.click(screen.getByRole('button', { name: 'Registrar la agencia' }));

async function fill(ruc: string) {
  await userEvent.type(field(/Razón social/), 'Caminos S.A.C.');
  await userEvent.type(field(/Nombre comercial/), 'Caminos');
  await userEvent.type(field(/RUC/), ruc);
}

test('counts the digits while one types, and says when the form is right', async () => {
  show();
  await userEvent.type(field(/RUC/), '2013131295');
  expect(screen.getByText('10 de 11 cifras')).toBeTruthy();
  await userEvent.type(field(/RUC/), '5');
  expect(screen.getByText('La forma es correcta')).toBeTruthy();
});

test('says at the second digit that this is no RUC of an agency', async () => {
  show();
  await userEvent.type(field(/RUC/), '15');
  expect(screen.getByText(/empieza con 20 o con 10. Revise/)).toBeTruthy();
});

test('complains about missing digits only when the person has left the field', async () => {
  show();
  await userEvent.type(field(/RUC/), '2013131295');
  expect(screen.queryByText(/Falta 1 cifra/)).toBeNull();
  await userEvent.tab();
  expect(screen.getByText(/Falta 1 cifra/)).toBeTruthy();
});

test('asks the server for nothing while a field is empty or the RUC is wrong', async () => {
  const { sent } = show();
  await userEvent.type(field(/RUC/), '20131312950');
  await submit();
  expect(screen.getByText('Escriba la razón social.')).toBeTruthy();
  expect(screen.getByText(/La última cifra no concuerda/)).toBeTruthy();
  expect(sent).toEqual([]);
});

test('sends the digits alone, and goes on with the new agency', async () => {
  const { sent, onFounded } = show({
    foundAgency: { __typename: 'FoundAgencySuccess', agency: { __typename: 'Agency', id: 'new' } },
  });
  await fill('20-13131295-5');
  await submit();
  expect(sent).toEqual([{ legalName: 'Caminos S.A.C.', tradeName: 'Caminos', ruc: '20131312955' }]);
  expect(onFounded).toHaveBeenCalledWith('new');
});

test('a RUC that is taken is said in our words, until another is typed', async () => {
  show({ foundAgency: { __typename: 'RucTaken', message: 'for developers' } });
  await fill('20131312955');
  await submit();
  expect(await screen.findByText(/Ya hay una agencia registrada con este RUC/)).toBeTruthy();
  expect(screen.queryByText('for developers')).toBeNull();
  await userEvent.type(field(/RUC/), '{Backspace}');
  expect(screen.queryByText(/Ya hay una agencia/)).toBeNull();
});

test('after a lost connection and a reload everything is still there', async () => {
  const { unmount, onFounded } = show('out of reach');
  await fill('20131312955');
  await submit();
  expect(await screen.findByText(/No pudimos comunicarnos/)).toBeTruthy();
  expect(onFounded).not.toHaveBeenCalled();
  unmount();
  show();
  expect((field(/Nombre comercial/) as HTMLInputElement).value).toBe('Caminos');
  expect((field(/RUC/) as HTMLInputElement).value).toBe('20131312955');
});
