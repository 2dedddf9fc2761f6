import { gql, InMemoryCache } from '@apollo/client';
import { expect, test } from 'vitest';
import { typePolicies } from './type-policies.ts';

const ALL = gql`
  query {
    certification(id: "c") {
      id
      lines {
        mark {
          mark
          note
        }
      }
      standingMay {
        suspend
        revoke
      }
    }
  }
`;
const PART = gql`
  query {
    certification(id: "c") {
      id
      lines {
        mark {
          mark
        }
      }
      standingMay {
        suspend
      }
    }
  }
`;
const file = (mark: object, may: object) => ({ certification: { __typename: 'Certification', id: 'c', lines: [{ __typename: 'CertificationLine', mark: { __typename: 'LineMark', ...mark } }], standingMay: { __typename: 'StandingMay', ...may } } });

function told(mark: string) {
  const cache = new InMemoryCache({ typePolicies });
  cache.writeQuery({ query: ALL, data: file({ mark: 'ASK', note: 'Falta la firma' }, { suspend: true, revoke: true }) });
  cache.writeQuery({ query: PART, data: file({ mark }, { suspend: false }) });
  return cache.readQuery({ query: ALL, returnPartialData: true });
}

test('an answer that names a mark and what one may alone takes nothing away from what was read before', () => {
  expect(told('ASK')).toMatchObject(file({ mark: 'ASK', note: 'Falta la firma' }, { suspend: false, revoke: true }));
});

test('another mark does not keep the note of the one before', () => {
  expect(JSON.stringify(told('OK'))).not.toContain('Falta la firma');
});
