import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import type { CancellationCostQuery, CancellationCostQueryVariables } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { SkeletonBlock } from '@/ui/feedback/SkeletonBlock.tsx';
import { MoneyRows } from '@/ui/figures/MoneyRows.tsx';
import { DateText } from '@/ui/words/DateText.tsx';
import styles from './CancellationCost.module.css';
import { partsOfRefund } from './refund-parts.ts';

/** What cancelling means now; a stale answer brings it anew. */
fragmentRegistry.register(gql`
  fragment CancellationCost_reservation on Reservation {
    id
    balance {
      currency
      owed
      paid
      open
    }
    cancellationQuote {
      quote
      tier {
        refundPercent
        until
      }
      next {
        refundPercent
      }
      amounts {
        currency
        owed {
          amount
          currency
        }
        refund {
          amount
          currency
        }
        fee {
          amount
          currency
        }
        owedAfter {
          amount
          currency
        }
      }
    }
  }
`);

const QUERY: TypedDocumentNode<CancellationCostQuery, CancellationCostQueryVariables> = gql`
  query CancellationCostQuery($code: String!) {
    reservation(code: $code) {
      ...CancellationCost_reservation @unmask
    }
  }
`;

/** What comes back and what the network keeps if one cancels today, and until when that holds. Asked anew each time it is looked at. */
export function CancellationCost(props: { code: string; onQuote: (quote: string | null) => void }) {
  const { t } = useLingui();
  const { data, error } = useQuery(QUERY, { variables: { code: props.code }, fetchPolicy: 'network-only', nextFetchPolicy: 'cache-first' });
  const quote = data?.reservation?.cancellationQuote;
  const { onQuote } = props;
  const seen = data && (quote?.quote ?? null);
  useEffect(() => {
    if (seen !== undefined) onQuote(seen);
  }, [seen, onQuote]);
  if (error) {
    return (
      <Notice tone="attention">
        <Trans>No se pudo calcular qué vuelve. Cierre y vuelva a intentar.</Trans>
      </Notice>
    );
  }
  if (!data) return <SkeletonBlock height={160} />;
  if (!quote) return null;
  const { amounts, tier, next } = quote;
  const parts = amounts.map((settled) => partsOfRefund(settled, data.reservation?.balance.find(({ currency }) => currency === settled.currency)?.paid ?? 0));
  return (
    <div className={styles.cost}>
      {amounts.length > 0 && (
        <MoneyRows
          label={t`Qué vuelve y qué retiene la red`}
          rows={[
            { label: t`Total de hoy`, amounts: amounts.map(({ owed }) => owed) },
            ...(parts.some(({ deducted }) => deducted?.amount !== 0) ? [{ label: t`Se descuenta de lo que debe`, amounts: parts.map(({ deducted }) => deducted) }] : []),
            ...(parts.some(({ returned }) => returned?.amount !== 0) ? [{ label: t`Vuelve`, amounts: parts.map(({ returned }) => returned) }] : []),
            { label: t`Retiene la red por esta cancelación`, amounts: amounts.map(({ fee }) => fee) },
            { label: t`Total después de cancelar`, amounts: amounts.map(({ owedAfter }) => owedAfter), isSum: true },
          ]}
        />
      )}
      <p>
        {!tier && <Trans>Lo que vuelve de la ruta lo confirma la red: no había una política fijada al confirmar. Las tarifas de conservación vuelven completas.</Trans>}
        {tier && next && (
          <Trans>
            Así es hasta el <DateText date={tier.until} style="weekday" /> inclusive; al día siguiente vuelve solo el {next.refundPercent} % de la ruta.
          </Trans>
        )}
        {tier && !next && tier.refundPercent === 0 && <Trans>De la ruta ya no vuelve nada. Las tarifas de conservación vuelven completas.</Trans>}
      </p>
    </div>
  );
}
