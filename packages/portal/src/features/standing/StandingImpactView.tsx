import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { StandingImpactLook } from '@/graphql/__generated__/documents.ts';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { CodeText } from '@/ui/words/CodeText.tsx';
import { ImpactRows } from './ImpactRows.tsx';
import styles from './Standing.module.css';

export type StandingImpact = NonNullable<StandingImpactLook['standingChangeImpact']>;

const peopleOf = (rows: readonly { people: number }[]) => rows.reduce((sum, { people }) => sum + people, 0);

/** What ends and, apart from it, what stays, in numbers and by name, before it is done. Where nothing ends that is one quiet sentence. */
export function StandingImpactView({ impact }: { impact: StandingImpact }) {
  const { t } = useLingui();
  const { files, held, waiting, kept } = impact;
  const endsNothing = held.length + waiting.length === 0;
  return (
    <div className={styles.impact} role="status">
      {files.length > 1 && (
        <p>
          <Trans>Pesa sobre todos los expedientes vigentes de la agencia:</Trans>{' '}
          {files.map(({ id, code }, i) => (
            <span key={id}>
              {i > 0 && ', '}
              <CodeText>{code}</CodeText>
            </span>
          ))}
        </p>
      )}
      {endsNothing && (
        <p className={styles.quiet}>
          {kept.length > 0 ? (
            <Trans>Ahora no termina nada: la agencia no tiene bloqueos, solicitudes ni grupos en la lista de espera.</Trans>
          ) : (
            <Trans>Ahora no termina nada: la agencia no tiene bloqueos, solicitudes ni grupos por viajar.</Trans>
          )}
        </p>
      )}
      {!endsNothing && (
        <Notice tone="attention" title={t`Termina`}>
          <ul className={styles.plain}>
            {held.length > 0 && (
              <li>
                <Plural value={held.length} one="Se libera # bloqueo o solicitud" other="Se liberan # bloqueos o solicitudes" /> (
                <Plural value={peopleOf(held)} one="# persona" other="# personas" />). <Trans>Los cupos van primero a quien está en la lista de espera.</Trans>
              </li>
            )}
            {waiting.length > 0 && (
              <li>
                <Plural value={waiting.length} one="# grupo sale de la lista de espera." other="# grupos salen de la lista de espera." />
              </li>
            )}
          </ul>
        </Notice>
      )}
      <ImpactRows title={t`Bloqueos y solicitudes`} rows={held} />
      <ImpactRows title={t`Lista de espera`} rows={waiting} />
      {kept.length > 0 && (
        <p>
          <Plural value={kept.length} one="Se mantiene # grupo confirmado" other="Se mantienen # grupos confirmados" /> (<Plural value={peopleOf(kept)} one="# persona" other="# personas" />).
        </p>
      )}
      <ImpactRows title={t`Grupos confirmados`} rows={kept} />
    </div>
  );
}
