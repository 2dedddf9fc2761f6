import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { StandingImpactLook } from '@/graphql/__generated__/documents.ts';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { CodeText } from '@/ui/words/CodeText.tsx';
import { ImpactRows } from './ImpactRows.tsx';
import styles from './Standing.module.css';

export type StandingImpact = NonNullable<StandingImpactLook['standingChangeImpact']>;

/** What ends and what stays, in numbers and by name, before it is done. */
export function StandingImpactView({ impact }: { impact: StandingImpact }) {
  const { t } = useLingui();
  const { files, held, waiting, kept } = impact;
  const peopleOf = (rows: readonly { people: number }[]) => rows.reduce((sum, { people }) => sum + people, 0);
  return (
    <div className={styles.impact} role="status">
      <Notice tone="attention">
        <ul className={styles.plain}>
          {files.length > 1 && (
            <li>
              <Trans>Pesa sobre todos los expedientes vigentes de la agencia:</Trans>{' '}
              {files.map(({ id, code }, i) => (
                <span key={id}>
                  {i > 0 && ', '}
                  <CodeText>{code}</CodeText>
                </span>
              ))}
            </li>
          )}
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
      <ImpactRows title={t`Bloqueos y solicitudes`} rows={held} />
      <ImpactRows title={t`Lista de espera`} rows={waiting} />
      <ImpactRows title={t`Grupos confirmados`} rows={kept} />
    </div>
  );
}
