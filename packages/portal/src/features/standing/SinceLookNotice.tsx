import { gql } from '@apollo/client';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { SinceLook_answer } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { ImpactRows } from './ImpactRows.tsx';
import styles from './Standing.module.css';

fragmentRegistry.register(gql`
  fragment SinceLook_answer on CertificationSuccess {
    sinceLook {
      held { id code trek { es en } date people isRequest }
      waiting { id code trek { es en } from to people }
      kept { id code trek { es en } date people }
    }
  }
`);

/** What came between the look and the act. */
export type SinceLook = NonNullable<SinceLook_answer['sinceLook']>;

/** Whether anything came in between. */
export const hasCome = ({ held, waiting, kept }: SinceLook): boolean => held.length + waiting.length + kept.length > 0;

/** Says, after an act, what it ended that could not have been seen before, and what was confirmed meanwhile and stays. */
export function SinceLookNotice(props: { since: SinceLook; onClose: () => void }) {
  const { t } = useLingui();
  const { held, waiting, kept } = props.since;
  return (
    <Notice
      tone="info"
      title={t`Mientras usted revisaba, la agencia hizo algo más`}
      isAnnounced
      actions={
        <Button size="small" onClick={props.onClose}>
          <Trans>Entendido</Trans>
        </Button>
      }
    >
      <div className={styles.impact}>
        <ul className={styles.plain}>
          {held.length > 0 && (
            <li>
              <Plural value={held.length} one="También se liberó # bloqueo o solicitud que usted no había visto." other="También se liberaron # bloqueos o solicitudes que usted no había visto." />
            </li>
          )}
          {waiting.length > 0 && (
            <li>
              <Plural value={waiting.length} one="También salió de la lista de espera # grupo que usted no había visto." other="También salieron de la lista de espera # grupos que usted no había visto." />
            </li>
          )}
          {kept.length > 0 && (
            <li>
              <Plural value={kept.length} one="# grupo quedó confirmado antes y se mantiene." other="# grupos quedaron confirmados antes y se mantienen." />
            </li>
          )}
        </ul>
        <ImpactRows title={t`Bloqueos y solicitudes`} rows={held} />
        <ImpactRows title={t`Lista de espera`} rows={waiting} />
        <ImpactRows title={t`Grupos confirmados`} rows={kept} />
      </div>
    </Notice>
  );
}
