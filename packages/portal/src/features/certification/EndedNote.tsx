import { Trans, useLingui } from '@lingui/react/macro';
import type { LocalDate } from '@/lib/format-date.ts';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { DateText } from '@/ui/words/DateText.tsx';
import type { FileNews } from './CertificationNote.tsx';
import { DecisionReason } from './DecisionReason.tsx';
import { FileLink } from './FileLink.tsx';

/** A certification that was refused, has ended, or was taken away: why, and the way on. A refused renewal leaves what is in force. */
export function EndedNote(props: { file: FileNews; certifiedUntil: LocalDate | null; isOwner: boolean; hasLink: boolean }) {
  const { t } = useLingui();
  const { file } = props;
  const titles: Partial<Record<FileNews['state'], string>> = {
    REJECTED: t`La red denegó el expediente`,
    SUSPENDED: t`La red suspendió la certificación`,
    REVOKED: t`La red revocó la certificación`,
  };
  return (
    <Notice
      tone="stop"
      title={titles[file.state] ?? t`La certificación venció`}
      actions={
        props.hasLink && (
          <FileLink isNext={props.isOwner && !props.certifiedUntil && file.state !== 'SUSPENDED'}>
            <Trans>Ver el expediente</Trans>
          </FileLink>
        )
      }
    >
      <DecisionReason reason={file.state === 'REJECTED' ? file.decisionReason : null} />
      {(file.state === 'APPROVED' || file.state === 'EXPIRED') && file.validUntil && (
        <Trans>
          Su último día fue el <DateText date={file.validUntil} />.
        </Trans>
      )}{' '}
      {file.state === 'SUSPENDED' ? (
        <Trans>El motivo, hasta cuándo dura y cómo apelar están en la página de la certificación.</Trans>
      ) : props.isOwner ? (
        <Trans>Puede abrir un expediente nuevo, que sigue al anterior.</Trans>
      ) : (
        <Trans>La persona titular de la agencia puede abrir un expediente nuevo.</Trans>
      )}
      {props.certifiedUntil && (
        <>
          {' '}
          <Trans>
            Mientras tanto sigue certificada, hasta el <DateText date={props.certifiedUntil} />.
          </Trans>
        </>
      )}
    </Notice>
  );
}
