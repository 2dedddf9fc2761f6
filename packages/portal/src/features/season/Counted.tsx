import { Plural } from '@lingui/react/macro';

/** How many reservations, holds and people, each in its number. */
export function Counted(props: { confirmed: number; holds: number; people: number }) {
  return (
    <>
      <Plural value={props.confirmed} one="# reserva confirmada" other="# reservas confirmadas" /> · <Plural value={props.holds} one="# bloqueo o solicitud" other="# bloqueos o solicitudes" /> ·{' '}
      <Plural value={props.people} one="# persona" other="# personas" />
    </>
  );
}
