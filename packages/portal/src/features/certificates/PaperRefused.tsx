import { Trans, useLingui } from '@lingui/react/macro';
import { Notice } from '@/ui/feedback/Notice.tsx';
import type { PaperVerdict } from './paper-verdict.ts';

/** Why a paper is not to be accepted: the one verdict of the page. */
export function PaperRefused(props: { verdict: Extract<PaperVerdict, 'forged' | 'other-number' | 'differs'>; paperNumber: string | null }) {
  const { t } = useLingui();
  switch (props.verdict) {
    case 'forged':
      return (
        <Notice tone="stop" title={t`No acepte este papel: la firma no es auténtica`} isAnnounced>
          <Trans>La red no firmó estos datos, o alguien los cambió después. Avise a la red.</Trans>
        </Notice>
      );
    case 'other-number':
      return (
        <Notice tone="stop" title={t`No acepte este papel: el código es de otro certificado`} isAnnounced>
          <Trans>La red firmó ese código para el certificado {props.paperNumber}, no para el de esta dirección. Avise a la red.</Trans>
        </Notice>
      );
    default:
      return (
        <Notice tone="stop" title={t`No acepte este papel: no dice lo mismo que el registro`} isAnnounced>
          <Trans>La red lo firmó, pero la agencia o las fechas del registro son otras. Avise a la red.</Trans>
        </Notice>
      );
  }
}
