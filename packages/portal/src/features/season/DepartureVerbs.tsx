import { Trans } from '@lingui/react/macro';
import type { StaffDeparturePageQuery } from '@/graphql/__generated__/documents.ts';
import { Button } from '@/ui/actions/Button.tsx';
import type { DepartureWork } from './DepartureChangeDialog.tsx';
import { termsOf } from './departure-terms.ts';

type Departure = NonNullable<StaffDeparturePageQuery['departure']>;

/** What operations may decide of one departure, as far as it stands for it: each with its effect first. */
export function DepartureVerbs({ departure, onWork }: { departure: Departure; onWork: (work: DepartureWork) => void }) {
  const { state, outlook, takenSpots } = departure;
  return (
    <>
      {state === 'OPEN' && (
        <Button onClick={() => onWork({ kind: 'GUARANTEE' })}>
          <Trans>Garantizar…</Trans>
        </Button>
      )}
      {(state === 'OPEN' || state === 'GUARANTEED') && (
        <Button onClick={() => onWork({ kind: 'CLOSE' })}>
          <Trans>Cerrar a la venta…</Trans>
        </Button>
      )}
      {state === 'CLOSED' && (
        <Button onClick={() => onWork({ kind: 'REOPEN' })}>
          <Trans>Volver a vender…</Trans>
        </Button>
      )}
      {takenSpots === 0 && (
        <Button onClick={() => onWork({ kind: 'terms', startWith: termsOf(departure) })}>
          <Trans>Tamaño y mínimo…</Trans>
        </Button>
      )}
      {outlook?.wasHeld === false && (
        <Button onClick={() => onWork({ kind: 'move', to: departure.date })}>
          <Trans>Mover a…</Trans>
        </Button>
      )}
    </>
  );
}
