import { Trans, useLingui } from '@lingui/react/macro';
import { ActDialog } from './ActDialog.tsx';
import { useStanding } from './use-standing.ts';

/** Lifts a suspension before its last day. */
export function ReinstateDialog(props: { certificationId: string; agencyName: string; onClose: () => void; onDone: () => void }) {
  const { t } = useLingui();
  const { agencyName } = props;
  const { problem, reinstate } = useStanding({
    onDone: () => {
      props.onClose();
      props.onDone();
    },
  });
  return (
    <ActDialog
      title={t`Levantar la suspensión de ${agencyName}`}
      onClose={props.onClose}
      reason={{ label: t`Motivo`, help: t`Lo lee la agencia.` }}
      confirmLabel={t`Levantar la suspensión`}
      problem={problem}
      onConfirm={(reason) => reinstate(t`La agencia vuelve a estar certificada.`, { certificationId: props.certificationId, reason })}
    >
      <p>
        <Trans>La agencia puede bloquear y confirmar cupos desde este momento. Lo que se liberó con la suspensión no vuelve por sí solo.</Trans>
      </p>
    </ActDialog>
  );
}
