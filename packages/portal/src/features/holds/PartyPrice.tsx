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
            <span className={styles.name}>
              {line.conservationArea ? <Trans>Tarifa de conservación: {line.conservationArea.name}</Trans> : props.trekName}
            </span>
            {line.unit && (
              <span className={styles.count}>
                {line.quantity} × <MoneyText money={line.unit} />
                <WhoPays line={line} />
              </span>
            )}
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
              {index > 0 && ' · '}
              <MoneyText money={total} />
            </span>
          ))}
          {price.totals.length === 0 && <MoneyText money={null} />}
        </span>
      </p>
      {price.lines.some(({ origin }) => origin === 'DEMO') && (
        <p>
          <OriginMark origin="DEMO" />
        </p>
      )}
    </div>
  );
}

function WhoPays({ line }: { line: Line }) {
  const { i18n } = useLingui();
  const words = [line.rateClass && rateClassWords[line.rateClass], line.ageClass && ageClassWords[line.ageClass]].filter((word) => word !== null);
  return words.length === 0 ? null : ` · ${words.map((word) => i18n._(word).toLowerCase()).join(', ')}`;
}
