import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { AppealList_certification } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { StatusMark } from '@/ui/marks/StatusMark.tsx';
import { CodeText } from '@/ui/words/CodeText.tsx';
import { InstantText } from '@/ui/words/DateText.tsx';
import styles from './Standing.module.css';

const FRAGMENT: TypedDocumentNode<AppealList_certification> = gql`
  fragment AppealList_certification on Certification {
    id
    appeals { id against reason madeAt outcome outcomeReason decidedAt mayDecide mayWithdraw madeBy { id name } opened { id code } }
  }
`;
fragmentRegistry.register(FRAGMENT);

export type Appeal = AppealList_certification['appeals'][number];

/** What the agency objected to, what it said, and what was answered. `act`: what a judge may press. */
export function AppealList(props: { certification: FragmentType<AppealList_certification>; act?: (appeal: Appeal) => ReactNode }) {
  const { t } = useLingui();
  const { data: file } = useOwnFragment({ fragment: FRAGMENT, from: props.certification });
  if (file.appeals.length === 0) return null;
  const against = { REJECTED: t`contra la denegación`, SUSPENDED: t`contra la suspensión`, REVOKED: t`contra la revocación` };
  return (
    <div>
      {file.appeals.map((appeal) => (
        <div key={appeal.id} className={styles.appeal}>
          <h3 className={styles.title}>
            <Trans>Apelación</Trans> {against[appeal.against]}
          </h3>
          <p>
            {appeal.outcome === null && <StatusMark tone="attention">{t`Espera respuesta`}</StatusMark>}
            {appeal.outcome === 'GRANTED' && <StatusMark tone="go">{t`Aceptada`}</StatusMark>}
            {appeal.outcome === 'DISMISSED' && <StatusMark tone="stop">{t`Desestimada`}</StatusMark>}
            {appeal.outcome === 'WITHOUT_OBJECT' && <StatusMark tone="quiet">{t`Sin objeto`}</StatusMark>}
            {appeal.outcome === 'WITHDRAWN' && <StatusMark tone="info">{t`Retirada`}</StatusMark>}
          </p>
          <p className={styles.quiet}>
            {appeal.madeBy?.name} · <InstantText at={appeal.madeAt} />
          </p>
          <p className={styles.quote}>{appeal.reason}</p>
          {appeal.outcomeReason && appeal.decidedAt && (
            <>
              <p className={styles.quiet}>
                <Trans>La red respondió:</Trans> <InstantText at={appeal.decidedAt} />
              </p>
              <p className={styles.quote}>{appeal.outcomeReason}</p>
            </>
          )}
          {appeal.outcome === 'WITHDRAWN' && appeal.decidedAt && (
            <p className={styles.quiet}>
              <Trans>La agencia la retiró:</Trans> <InstantText at={appeal.decidedAt} />
            </p>
          )}
          {appeal.outcome === 'WITHOUT_OBJECT' && (
            <p className={styles.quiet}>
              <Trans>La suspensión terminó antes de que la red la resolviera.</Trans> {appeal.decidedAt && <InstantText at={appeal.decidedAt} />}
            </p>
          )}
          {appeal.opened && (
            <p>
              <Trans>
                Expediente nuevo, en revisión: <CodeText>{appeal.opened.code}</CodeText>
              </Trans>
            </p>
          )}
          {props.act?.(appeal)}
        </div>
      ))}
    </div>
  );
}
