import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { StandingImpactLook } from '@/graphql/__generated__/documents.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { CodeText } from '@/ui/words/CodeText.tsx';
import { DateRangeText, DateText } from '@/ui/words/DateText.tsx';
import styles from './Standing.module.css';

export type StandingImpact = NonNullable<StandingImpactLook['standingChangeImpact']>;

/** What ends and what stays, in numbers and by name, before it is done. */
export function StandingImpactView({ impact }: { impact: StandingImpact }) {
  const { t } = useLingui();
  const language = useLanguage();
  const { held, waiting, kept } = impact;
  const peopleOf = (rows: readonly { people: number }[]) => rows.reduce((sum, { people }) => sum + people, 0);
  return (
    <div className={styles.impact} role="status">
      <Notice tone="attention">
        <ul className={styles.plain}>
          <li>
            <Plural value={held.length} _0="No hay bloqueos ni solicitudes que liberar." one="Se libera # bloqueo o solicitud" other="Se liberan # bloqueos o solicitudes" />
            {held.length > 0 && (
              <>
                {' '}
                (<Plural value={peopleOf(held)} one="# persona" other="# personas" />).{' '}
                <Trans>Los cupos van primero a quien está en la lista de espera.</Trans>
              </>
            )}
          </li>
          {waiting.length > 0 && (
            <li>
              <Plural value={waiting.length} one="# grupo sale de la lista de espera." other="# grupos salen de la lista de espera." />
            </li>
          )}
          <li>
            <Plural value={kept.length} _0="No hay grupos confirmados por viajar." one="# grupo confirmado se mantiene" other="# grupos confirmados se mantienen" />
            {kept.length > 0 && (
              <>
                {' '}
                (<Plural value={peopleOf(kept)} one="# persona" other="# personas" />).
              </>
            )}
          </li>
        </ul>
      </Notice>
      {held.length > 0 && (
        <ul className={styles.rows} aria-label={t`Bloqueos y solicitudes`}>
          <li className={styles.quiet} aria-hidden="true">
            <Trans>Bloqueos y solicitudes</Trans>
          </li>
          {held.map((row) => (
            <li key={row.id}>
              <CodeText>{row.code}</CodeText> · {row.trek[language] ?? row.trek.es} · <DateText date={row.date} /> · <Plural value={row.people} one="# persona" other="# personas" />
              {row.isRequest && (
                <>
                  {' '}
                  · <Trans>solicitud</Trans>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {waiting.length > 0 && (
        <ul className={styles.rows} aria-label={t`Lista de espera`}>
          <li className={styles.quiet} aria-hidden="true">
            <Trans>Lista de espera</Trans>
          </li>
          {waiting.map((row) => (
            <li key={row.id}>
              <CodeText>{row.code}</CodeText> · {row.trek[language] ?? row.trek.es} · <DateRangeText from={row.from} to={row.to} /> · <Plural value={row.people} one="# persona" other="# personas" />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
