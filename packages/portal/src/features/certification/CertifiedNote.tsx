import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { AgencyStanding } from '@/graphql/__generated__/schema.ts';
import type { LocalDate } from '@/lib/format-date.ts';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { DateText } from '@/ui/words/DateText.tsx';
import { DecisionReason } from './DecisionReason.tsx';
import { FileLink } from './FileLink.tsx';
import { daysToRenew } from './standing.ts';

/** Certified: until when, and from thirty days before what to do. */
export function CertifiedNote(props: {
  standing: AgencyStanding;
  certifiedUntil: LocalDate;
  /** What the network wrote when it certified; it says nothing of the end. */
  reason: string | null;
  today: LocalDate;
  isOwner: boolean;
  hasLink: boolean;
}) {
  const { t } = useLingui();
  const days = daysToRenew(props.standing, props.certifiedUntil, props.today);
  if (days === null) {
    return (
      <Notice tone="go" title={t`Su agencia está certificada`}>
        <Trans>
          Hasta el <DateText date={props.certifiedUntil} />. Puede bloquear y confirmar cupos.
        </Trans>
        <DecisionReason reason={props.reason} />
      </Notice>
    );
  }
  return (
    <Notice
      tone="attention"
      title={t`La certificación termina pronto`}
      actions={
        props.isOwner &&
        props.hasLink && (
          <FileLink>
            <Trans>Preparar la renovación</Trans>
          </FileLink>
        )
      }
    >
      <Trans>
        Último día: <DateText date={props.certifiedUntil} />
      </Trans>{' '}
      (<Plural value={days} _0="hoy" one="queda # día" other="quedan # días" />).{' '}
      <Trans>Después no podrá bloquear cupos hasta que la red apruebe la renovación; lo confirmado sigue en pie.</Trans>
    </Notice>
  );
}
