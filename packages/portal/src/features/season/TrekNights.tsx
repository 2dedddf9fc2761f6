import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import type { TrekNights as Answer, TrekNightsVariables } from '@/graphql/__generated__/documents.ts';
import styles from './TermsFields.module.css';

const NIGHTS: TypedDocumentNode<Answer, TrekNightsVariables> = gql`
  query TrekNights($slug: String!) {
    trek(slug: $slug) {
      id
      stages {
        id
        day
        overnight {
          id
          name
        }
      }
    }
  }
`;

/** Where the departures of a trek sleep. The catalogue names one place for a night, so there is nothing to choose: it is said. */
export function TrekNights({ trekSlug }: { trekSlug: string }) {
  const { data } = useQuery(NIGHTS, { variables: { slug: trekSlug }, skip: trekSlug === '' });
  const nights = (trekSlug === '' ? undefined : data?.trek)?.stages.flatMap(({ day, overnight }) => (overnight ? [{ day, name: overnight.name }] : [])) ?? [];
  if (nights.length === 0) return null;
  return (
    <div className={styles.nights}>
      <p>
        <Trans>Se duerme en un solo lugar cada noche: el que nombra el catálogo.</Trans>
      </p>
      <ul>
        {nights.map(({ day, name }) => (
          <li key={day}>
            <Trans>
              Noche {day}: {name}
            </Trans>
          </li>
        ))}
      </ul>
    </div>
  );
}
