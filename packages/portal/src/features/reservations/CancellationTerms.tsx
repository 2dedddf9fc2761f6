import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import { OriginMark } from '@/features/states/OriginMark.tsx';
import type { CancellationTerms_reservation } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { Section } from '@/ui/page/Section.tsx';
import { DateText } from '@/ui/words/DateText.tsx';
import { MoneyText } from '@/ui/words/MoneyText.tsx';
import styles from './CancellationTerms.module.css';

const FRAGMENT: TypedDocumentNode<CancellationTerms_reservation> = gql`
  fragment CancellationTerms_reservation on Reservation {
    id
    state
    cancellationTerms {
      origin
      ceilingPercent
      amendmentFee {
        amount
        currency
      }
      tiers {
        daysBefore
        refundPercent
        until
        isNow
      }
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/** Until when how much comes back, as steps of time; frozen when the reservation was confirmed. Nothing before it is confirmed. */
export function CancellationTerms(props: { reservation: FragmentType<CancellationTerms_reservation> }) {
  const { t } = useLingui();
  const { data: reservation } = useOwnFragment({ fragment: FRAGMENT, from: props.reservation });
  const { state, cancellationTerms: terms } = reservation;
  if (state !== 'CONFIRMED') return null;
  return (
    <Section title={t`Si el grupo cambia o no viaja`} help={t`Quedó fijado al confirmar: una política posterior no lo toca.`}>
      {terms === null ? (
        <p className={styles.words}>
          <Trans>
            Lo que vuelve de la ruta está por confirmar: la red no había fijado una política. Las tarifas de conservación vuelven completas hasta el día antes de la salida.
          </Trans>
        </p>
      ) : (
        <>
          <ol className={styles.tiers}>
            {terms.tiers.map((tier, index) => (
              <li key={tier.daysBefore} className={styles.tier} data-now={tier.isNow || undefined} aria-current={tier.isNow ? 'step' : undefined}>
                <span className={styles.bar} aria-hidden="true">
                  <span style={{ inlineSize: `${tier.refundPercent}%` }} />
                </span>
                <span className={styles.percent}>
                  <Trans>Vuelve el {tier.refundPercent} %</Trans>
                </span>
                <span className={styles.until}>
                  {index < terms.tiers.length - 1 ? (
                    <Trans>
                      hasta el <DateText date={tier.until} style="weekday" />
                    </Trans>
                  ) : (
                    <Trans>después, hasta la salida</Trans>
                  )}
                  {tier.isNow && (
                    <strong className={styles.now}>
                      <Trans>hoy</Trans>
                    </strong>
                  )}
                </span>
              </li>
            ))}
          </ol>
          <p className={styles.words}>
            <Trans>Las tarifas de conservación vuelven completas hasta el día antes de la salida: las paga quien entra.</Trans>{' '}
            {terms.amendmentFee.amount > 0 ? (
              <Trans>
                Pasar el grupo a otra salida cuesta <MoneyText money={terms.amendmentFee} /> hasta que empiece el último tramo; desde entonces, lo mismo que cancelar.
              </Trans>
            ) : (
              <Trans>Pasar el grupo a otra salida no cuesta nada hasta que empiece el último tramo; desde entonces, lo mismo que cancelar.</Trans>
            )}{' '}
            {terms.ceilingPercent !== null && (
              <Trans>Como el grupo pasó a esta salida cuando volvía el {terms.ceilingPercent} %, no vuelve más que eso.</Trans>
            )}{' '}
            <OriginMark origin={terms.origin} />
          </p>
        </>
      )}
    </Section>
  );
}
