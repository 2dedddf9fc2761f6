import { Trans } from '@lingui/react/macro';
import type { DepartureClosedReason } from '@/graphql/__generated__/schema.ts';
import { DateText } from '@/ui/words/DateText.tsx';

/** Why a departure takes nobody now. */
export function ClosedText(props: { trek: string; date: string; reason: DepartureClosedReason }) {
  const { trek } = props;
  const date = <DateText date={props.date} />;
  switch (props.reason) {
    case 'CANCELLED':
      return (
        <Trans>
          La salida de {trek} del {date} fue cancelada por la red.
        </Trans>
      );
    case 'STARTED':
      return (
        <Trans>
          La salida de {trek} del {date} ya comenzó.
        </Trans>
      );
    default:
      return (
        <Trans>
          La salida de {trek} del {date} ya no está a la venta.
        </Trans>
      );
  }
}
