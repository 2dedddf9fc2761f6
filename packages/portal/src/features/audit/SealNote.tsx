import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { Plural, Trans } from '@lingui/react/macro';
import type { CheckAuditTrail, CheckAuditTrailVariables } from '@/graphql/__generated__/documents.ts';
import { faultOf } from '@/graphql/fault-of.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { StatusMark } from '@/ui/marks/StatusMark.tsx';
import { CodeText } from '@/ui/words/CodeText.tsx';
import { InstantText } from '@/ui/words/DateText.tsx';
import styles from './KnownDigest.module.css';

const CHECK: TypedDocumentNode<CheckAuditTrail, CheckAuditTrailVariables> = gql`
  mutation CheckAuditTrail($input: CheckAuditTrailInput!) {
    checkAuditTrail(input: $input) {
      ... on CheckAuditTrailSuccess {
        check {
          id
          at
          seals
          entries
          head
          brokenNumber
        }
      }
    }
  }
`;

export type Seal = { number: number; sealedAt: string; since: string | null; check: { at: string; entries: number; head: string | null; brokenNumber: number | null } | null };

/** Whether the trail is as it was written, in words; and the verb that has it recomputed now. */
export function SealNote({ seal, onChecked }: { seal: Seal | null; onChecked: () => void }) {
  const [check, { data, loading, error }] = useMutation(CHECK, { onCompleted: onChecked });
  const answer = data?.checkAuditTrail;
  const isWell = !loading && answer?.__typename === 'CheckAuditTrailSuccess' && answer.check.brokenNumber === null;
  const verb = (
    <Button size="small" isBusy={loading} onClick={() => void check({ variables: { input: {} } }).catch(() => undefined)}>
      <Trans>Comprobar ahora</Trans>
    </Button>
  );
  return (
    <>
      {seal?.check?.brokenNumber != null ? (
        <Notice tone="stop" isAnnounced actions={verb}>
          <Trans>La bitácora no coincide con el sello {seal.check.brokenNumber}: alguien cambió, quitó o agregó entradas de ese sello o posteriores fuera del sistema. Comprobado el <InstantText at={seal.check.at} />.</Trans>
        </Notice>
      ) : seal?.check ? (
        <div className={styles.quiet}>
          <StatusMark tone="go">
            {seal.since ? <Trans>Sin cambios desde el <InstantText at={seal.since} /></Trans> : <Trans>Coincide con sus sellos</Trans>}
          </StatusMark>
          <span>
            <Plural value={seal.check.entries} one="# entrada sellada" other="# entradas selladas" />; <Trans>comprobado el <InstantText at={seal.check.at} />.</Trans>
          </span>
          {verb}
          {seal.check.head && <p><Trans>Huella del sello: <CodeText className={styles.digest}>{seal.check.head}</CodeText>. Anótela fuera del sistema para comparar más adelante.</Trans></p>}
        </div>
      ) : (
        <Notice tone="info" actions={verb}>
          <Trans>La bitácora se sella cada minuto. Todavía no se ha comprobado.</Trans>
        </Notice>
      )}
      {/* A break is announced by its notice. */}
      <span className="spoken" role="status">
        {isWell && <Trans>Comprobado: la bitácora coincide con sus sellos.</Trans>}
      </span>
      {error && <FaultNotice fault={faultOf(error)} />}
    </>
  );
}
