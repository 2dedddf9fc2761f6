import { ApolloClient, ApolloLink, gql, InMemoryCache, type FragmentType } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { cleanup, render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { afterEach, expect, test } from 'vitest';
import type { CertificateReport_certificate } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { CertificateReport } from './CertificateReport.tsx';
import type { Check } from './signed-paper.ts';

afterEach(cleanup);

const number = 'VT-2026-0007';
const registered = {
  __typename: 'Certificate',
  number,
  state: 'VALID',
  asOf: '2026-11-24T15:00:00Z',
  agencyName: 'Ñandú',
  validFrom: '2026-11-23',
  validUntil: '2027-11-22',
  issuedAt: '2026-11-23T15:00:00Z',
  suspendedUntil: null,
  replacedBy: null,
};
const paper = { number, agency: 'Ñandú', from: '2026-11-23', until: '2027-11-22', iat: 1_795_000_000 };

/** The page's text, as somebody at a gate reads it, when the register says that the certificate is valid. */
function read(check: Check | null | undefined) {
  const cache = new InMemoryCache({ fragments: fragmentRegistry, typePolicies: { Certificate: { keyFields: ['number'] } } });
  const ALL = gql`
    fragment All on Certificate {
      number
      state
      asOf
      agencyName
      validFrom
      validUntil
      issuedAt
      suspendedUntil
      replacedBy
    }
  `;
  cache.writeFragment({ id: `Certificate:${JSON.stringify({ number })}`, fragment: ALL, data: registered });
  const from = { __typename: 'Certificate', number } as unknown as FragmentType<CertificateReport_certificate>;
  render(
    <I18nProvider i18n={i18n}>
      <ApolloProvider client={new ApolloClient({ cache, link: ApolloLink.empty() })}>
        <Suspense>
          <CertificateReport certificate={from} typed={number} isAnswered check={check} />
        </Suspense>
      </ApolloProvider>
    </I18nProvider>,
  );
  return document.body.textContent ?? '';
}

test('a genuine paper of a valid certificate reads so, in the title and above everything', () => {
  expect(read({ verdict: 'genuine', paper })).toMatch(/^CertificadoVigente.*Ñandú está certificada.*La firma es auténtica/s);
});

test('of a forged paper the first and only verdict is that it is not to be accepted, whatever the register says of its number', () => {
  const words = read({ verdict: 'forged' });
  expect(words).toMatch(/^CertificadoNo lo acepte.*No acepte este papel: la firma no es auténtica.*Lo que dice el registro de ese número/s);
  expect(words).not.toContain('está certificada');
  expect(screen.getAllByRole('alert')).toHaveLength(1);
  expect(screen.queryByRole('status')).toBeNull();
});

test('the same of a code that belongs to another certificate, and of one that the register contradicts', () => {
  expect(read({ verdict: 'genuine', paper: { ...paper, number: 'VT-2026-0001' } })).toMatch(/No acepte este papel: el código es de otro certificado.*VT-2026-0001/s);
  expect(document.body.textContent).not.toContain('está certificada');
  cleanup();
  expect(read({ verdict: 'genuine', paper: { ...paper, until: '2029-01-01' } })).toMatch(/No acepte este papel: no dice lo mismo que el registro/);
  expect(document.body.textContent).not.toContain('está certificada');
});

test('nothing is said for as long as a signature is being checked, and no yes where it cannot be', () => {
  expect(read(undefined)).not.toMatch(/Vigente|está certificada/);
  cleanup();
  expect(read({ verdict: 'no-keys' })).toMatch(/^CertificadoFirma sin comprobar.*No se pudo comprobar la firma/s);
  expect(document.body.textContent).not.toContain('está certificada');
});
