import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { AgencyStanding } from '@/graphql/__generated__/schema.ts';
import type { LocalDate } from '@/lib/format-date.ts';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { DateText, InstantText } from '@/ui/words/DateText.tsx';
import type { FileNews } from './CertificationNote.tsx';
import { DecisionReason } from './DecisionReason.tsx';
import { FileLink } from './FileLink.tsx';

/** A file that is being prepared, waits for the network, or came back with a question. */
export function FileInWorkNote(props: {
  file: FileNews;
  standing: AgencyStanding;
  certifiedUntil: LocalDate | null;
  isOwner: boolean;
  hasLink: boolean;
}) {
  const { t } = useLingui();
  const { file, hasLink } = props;
  const isRenewal = props.standing === 'CERTIFIED';
  const still = isRenewal && props.certifiedUntil && (
    <>
      {' '}
      <Trans>
        Mientras tanto sigue certificada, hasta el <DateText date={props.certifiedUntil} />.
      </Trans>
    </>
  );
  if (file.state === 'SUBMITTED' || file.state === 'IN_REVIEW') {
    return (
      <Notice
        tone="info"
        title={isRenewal ? t`Renovación presentada: espera la decisión de la red` : t`Expediente presentado: espera la decisión de la red`}
        actions={
          hasLink && (
            <FileLink>
              <Trans>Ver el expediente</Trans>
            </FileLink>
          )
        }
      >
        {file.submittedAt && (
          <Trans>
            Se presentó el <InstantText at={file.submittedAt} />.
          </Trans>
        )}{' '}
        <Trans>Lo revisa una persona de la red que no pertenece a su agencia. La decisión, con su motivo, aparecerá aquí.</Trans>
        {still}
      </Notice>
    );
  }
  if (file.state === 'INFO_REQUESTED') {
    return (
      <Notice
        tone="attention"
        title={t`La red pide cambios en su expediente`}
        actions={
          hasLink && (
            <FileLink isNext={!isRenewal && props.isOwner}>
              <Trans>Ver lo que pide</Trans>
            </FileLink>
          )
        }
      >
        <DecisionReason reason={file.decisionReason} />
        {still}
      </Notice>
    );
  }
  return (
    <Notice
      tone="info"
      title={isRenewal ? t`Renovación en preparación` : t`Expediente en preparación`}
      actions={
        hasLink && (
          <FileLink isNext={!isRenewal && props.isOwner}>{props.isOwner ? <Trans>Continuar el expediente</Trans> : <Trans>Ver el expediente</Trans>}</FileLink>
        )
      }
    >
      {file.missing.length > 0 ? (
        <Plural value={file.missing.length} one="Falta # respuesta obligatoria." other="Faltan # respuestas obligatorias." />
      ) : (
        <Trans>Todo lo obligatorio tiene respuesta: ya se puede presentar.</Trans>
      )}
      {still}
    </Notice>
  );
}
