import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useDebouncedValue } from '@mantine/hooks';
import { ageClassWords, rateClassWords } from '@/features/states/class-words.ts';
import { OriginMark } from '@/features/states/OriginMark.tsx';
import type { PartyPriceQuery, PartyPriceQueryVariables } from '@/graphql/__generated__/documents.ts';
import { SkeletonBlock } from '@/ui/feedback/SkeletonBlock.tsx';
import { MoneyText } from '@/ui/words/MoneyText.tsx';
import styles from './PartyPrice.module.css';
import { partyFault, type Party } from './party.ts';

const QUERY: TypedDocumentNode<PartyPriceQuery, PartyPriceQueryVariables> = gql`
  query PartyPriceQuery($departureId: ID!, $party: [PartyMemberInput!]!) {
    price(departureId: $departureId, party: $party) {
      isComplete
      totals {
        amount
        currency
      }
      lines {
        position
        kind
        rateClass
        ageClass
        quantity
        origin
        unit {
          amount
          currency
        }
        total {
          amount
          currency
        }
        conservationArea {
          id
          name
        }
      }
    }
  }
`;
type Line = NonNullable<PartyPriceQuery['price']>['lines'][number];

const typingPauseMs = 300;

/** What a hold would cost this party now: the route, each conservation fee by itself, a total per currency. */
export function PartyPrice(props: { departureId: string; party: Party; trekName: string }) {
  const [party] = useDebouncedValue(props.party, typingPauseMs);
  const isPossible = partyFault(party) === null;
  const { data, previousData, error } = useQuery(QUERY, { variables: { departureId: props.departureId, party: [...party] }, skip: !isPossible });
  const price = (data ?? previousData)?.price;
  if (!price) return error || !isPossible ? null : <SkeletonBlock height={120} />;
  return (
    <div className={styles.price} aria-busy={data === undefined}>
      <ul className={styles.lines}>
        {price.lines.map((line) => (
          <li key={line.position} className={styles.line} data-kind={line.kind}>
            <LineName line={line} trekName={props.trekName} />
            <span className={styles.count}>
              {line.quantity} × <MoneyText money={line.unit} />
            </span>
            <span className={styles.total}>
              <MoneyText money={line.total} />
            </span>
          </li>
        ))}
      </ul>
      <p className={styles.sum}>
        <span>
          <Trans>Total</Trans>{' '}
          {!price.isComplete && (
            <span className={styles.note}>
              <Trans>sin las líneas por confirmar</Trans>
            </span>
          )}
        </span>
        <span className={styles.total}>
          {price.totals.map((total, index) => (
            <span key={total.currency}>
              {index > 0 && ' + '}
              <MoneyText money={total} />
            </span>
          ))}
          {price.totals.length === 0 && <MoneyText money={null} />}
        </span>
      </p>
    </div>
  );
}

function LineName(props: { line: Line; trekName: string }) {
  const { i18n } = useLingui();
  const { line } = props;
  const who = line.rateClass && line.ageClass ? `${i18n._(rateClassWords[line.rateClass])}, ${i18n._(ageClassWords[line.ageClass]).toLowerCase()}` : null;
  return (
    <span className={styles.name}>
      {line.conservationArea ? <Trans>Tarifa de conservación: {line.conservationArea.name}</Trans> : props.trekName}
      <span className={styles.note}>
        {line.conservationArea && who} <OriginMark origin={line.origin} />
      </span>
    </span>
  );
}
