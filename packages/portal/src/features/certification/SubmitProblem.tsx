import { Trans, useLingui } from '@lingui/react/macro';
import { StateMark } from '@/features/states/StateMark.tsx';
import type { SubmitCertification } from '@/graphql/__generated__/documents.ts';
import { pickText } from '@/lib/pick-text.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { goToLine } from './go-to-line.ts';

/** Why the network did not take the file in, and the way to what is missing. */
export function SubmitProblem(props: {
  refusal: Exclude<SubmitCertification['submitCertification'], { __typename: 'CertificationSuccess' }>;
  onGo: () => void;
  onReload: () => void;
}) {
  const { t } = useLingui();
  const language = useLanguage();
  const { refusal } = props;
  switch (refusal.__typename) {
    case 'CertificationIncomplete': {
      const waiting = [...refusal.missing, ...refusal.outOfDate];
      const go = (slug: string) => {
        props.onGo();
        // The dialog gives the focus back when it closes; the line takes it after that.
        setTimeout(() => goToLine(slug), 300);
      };
      return (
        <Notice
          tone="stop"
          isAnnounced
          title={t`Todavía falta algo`}
          actions={waiting.map(({ slug, title }) => (
            <Button key={slug} size="small" onClick={() => go(slug)}>
              {pickText(title, language).text}
            </Button>
          ))}
        >
          <Trans>Responda estos requisitos, o ponga al día su fecha, y vuelva a presentar el expediente.</Trans>
        </Notice>
      );
    }
    case 'CertificationNotEditable':
      return (
        <Notice
          tone="attention"
          isAnnounced
          actions={
            <Button size="small" onClick={props.onReload}>
              <Trans>Ver cómo está ahora</Trans>
            </Button>
          }
        >
          <Trans>
            Mientras tanto el expediente cambió de estado: <StateMark of="certification" state={refusal.state} />
          </Trans>
        </Notice>
      );
    default:
      return (
        <Notice tone="stop" isAnnounced>
          <Trans>La red no recibió el expediente. Vuelva a intentar en un momento.</Trans>
        </Notice>
      );
  }
}
