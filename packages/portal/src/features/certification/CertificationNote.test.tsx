import { ApolloClient, ApolloLink, gql, InMemoryCache, type FragmentType } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { cleanup, render } from '@testing-library/react';
import { Suspense } from 'react';
import { afterEach, expect, test } from 'vitest';
import type { CertificationNote_agency } from '@/graphql/__generated__/documents.ts';
import type { AgencyStanding, CertificationState } from '@/graphql/__generated__/schema.ts';
import { CertificationNote } from './CertificationNote.tsx';

afterEach(cleanup);

const today = '2026-11-23';
type File = Partial<NonNullable<CertificationNote_agency['certification']>> & { state: CertificationState };

const ALL = gql`
  fragment All on Agency {
    id
    standing
    certifiedUntil
    certification {
      id
      code
      state
      submittedAt
      validUntil
      decisionReason
      missing {
        id
      }
      may {
        edit
      }
    }
  }
`;

/** What an agency in this position reads. */
function words(agency: { standing: AgencyStanding; certifiedUntil?: string; file?: File }, isOwner = true) {
  const cache = new InMemoryCache();
  const certification = agency.file && {
    __typename: 'Certification',
    id: 'file',
    code: 'VT-AAAA-BBBB',
    submittedAt: '2026-11-20T15:00:00Z',
    validUntil: null,
    decisionReason: null,
    missing: [],
    may: { __typename: 'CertificationMay', edit: false },
    ...agency.file,
  };
  const data = {
    __typename: 'Agency',
    id: 'agency',
    standing: agency.standing,
    certifiedUntil: agency.certifiedUntil ?? null,
    certification: certification ?? null,
  };
  cache.writeFragment({ id: 'Agency:agency', fragment: ALL, data });
  const from = { __typename: 'Agency', id: 'agency' } as unknown as FragmentType<CertificationNote_agency>;
  const { container } = render(
    <I18nProvider i18n={i18n}>
      <ApolloProvider client={new ApolloClient({ cache, link: ApolloLink.empty() })}>
        <Suspense>
          <CertificationNote agency={from} today={today} isOwner={isOwner} hasLink={false} />
        </Suspense>
      </ApolloProvider>
    </I18nProvider>,
  );
  return container.textContent ?? '';
}

test('an agency without a file is told how to begin, its owner only', () => {
  expect(words({ standing: 'NOT_CERTIFIED' })).toMatch(/todavía no está certificada.*abrir su expediente/);
  cleanup();
  expect(words({ standing: 'NOT_CERTIFIED' }, false)).toMatch(/lo abre y lo presenta la persona titular/);
});

test('a file in preparation says how much is missing', () => {
  const missing = [{ __typename: 'ChecklistItem' as const, id: 'ruc' }];
  expect(words({ standing: 'NOT_CERTIFIED', file: { state: 'DRAFT', missing } })).toMatch(/Falta 1 respuesta obligatoria/);
});

test('a file that was handed in says who decides and where the decision will be', () => {
  expect(words({ standing: 'NOT_CERTIFIED', file: { state: 'SUBMITTED' } })).toMatch(/espera la decisión.*20 nov 2026/);
});

test('during a renewal the agency reads until when it stays certified', () => {
  expect(words({ standing: 'CERTIFIED', certifiedUntil: '2026-12-02', file: { state: 'SUBMITTED' } })).toMatch(
    /Renovación presentada.*sigue certificada, hasta el 2 dic 2026/,
  );
});

test('an approval shows its last day and the note that came with it', () => {
  const file: File = { state: 'APPROVED', validUntil: '2027-11-23', decisionReason: 'Gracias por los afiches.' };
  expect(words({ standing: 'CERTIFIED', certifiedUntil: '2027-11-23', file })).toMatch(/Hasta el 23 nov 2027.*Gracias por los afiches/);
});

test('within thirty days of the end the agency is told to renew, and what happens otherwise', () => {
  const file: File = { state: 'APPROVED', validUntil: '2026-12-02' };
  expect(words({ standing: 'CERTIFIED', certifiedUntil: '2026-12-02', file })).toMatch(/termina pronto.*quedan 9 días.*no podrá bloquear/);
});

test('a refusal shows its reason and the way on', () => {
  const file: File = { state: 'REJECTED', decisionReason: 'Falta el certificado.' };
  expect(words({ standing: 'NOT_CERTIFIED', file })).toMatch(/denegó.*Falta el certificado.*expediente nuevo/);
});

test('a refused renewal does not hide what is still in force', () => {
  const file: File = { state: 'REJECTED', decisionReason: 'Falta el certificado.' };
  expect(words({ standing: 'CERTIFIED', certifiedUntil: '2026-12-02', file })).toMatch(/denegó.*sigue certificada, hasta el 2 dic 2026/);
});

test('a lapse is told by its last day, without the old note', () => {
  const file: File = { state: 'EXPIRED', validUntil: '2026-11-20', decisionReason: 'Gracias.' };
  const read = words({ standing: 'LAPSED', file });
  expect(read).toMatch(/La certificación venció.*último día fue el 20 nov 2026/);
  expect(read).not.toMatch(/Gracias/);
});

test('a suspension shows its reason and leads to the network, not to a new file', () => {
  const read = words({ standing: 'SUSPENDED', file: { state: 'SUSPENDED', decisionReason: 'Queja en revisión.' } });
  expect(read).toMatch(/suspendió.*El motivo, hasta cuándo dura y cómo apelar/);
  // What was written with the approval says nothing of the suspension.
  expect(read).not.toContain('Queja en revisión');
  expect(read).not.toMatch(/expediente nuevo/);
});
