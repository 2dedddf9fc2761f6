import { Trans, useLingui } from '@lingui/react/macro';
import type { AgencyStanding } from '@/graphql/__generated__/schema.ts';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { FileLink } from './FileLink.tsx';

/** No file yet: how to begin. An agency certified without a file of its own here (named by the network) is told so. */
export function NoFileNote(props: { standing: AgencyStanding; isOwner: boolean; hasLink: boolean }) {
  const { t } = useLingui();
  if (props.standing === 'CERTIFIED') {
    return (
      <Notice tone="go" title={t`Su agencia está certificada`}>
        <Trans>La red la certificó sin expediente en este portal.</Trans>
      </Notice>
    );
  }
  return (
    <Notice
      tone="info"
      title={t`Su agencia todavía no está certificada`}
      actions={
        props.isOwner &&
        props.hasLink && (
          <FileLink isNext>
            <Trans>Ir a certificación</Trans>
          </FileLink>
        )
      }
    >
      {props.isOwner ? (
        <Trans>El primer paso es abrir su expediente. Puede completarlo en varias visitas: cada respuesta se guarda.</Trans>
      ) : (
        <Trans>El expediente lo abre y lo presenta la persona titular de la agencia.</Trans>
      )}
    </Notice>
  );
}
