import { Trans } from '@lingui/react/macro';
import { Notice } from '@/ui/feedback/Notice.tsx';

export type InviteRefusal = { __typename: string; most?: number };

/** Why no invitation went out, and what to do. */
export function InviteProblem({ refusal }: { refusal: InviteRefusal }) {
  return (
    <Notice tone="stop" isAnnounced>
      <Words refusal={refusal} />
    </Notice>
  );
}

function Words({ refusal }: { refusal: InviteRefusal }) {
  switch (refusal.__typename) {
    case 'AlreadyMember':
      return <Trans>Esa persona ya está en la lista. Cambie su función allí.</Trans>;
    case 'TooManyInvitations':
      return <Trans>En 24 horas se envían a lo más {refusal.most} invitaciones. Siga mañana.</Trans>;
    case 'EmailNotVerified':
      return <Trans>Antes confirme su propio correo, con el enlace de la carta que le enviamos. Puede pedirla otra vez en su cuenta.</Trans>;
    default:
      return <Trans>No se pudo invitar. Revise el correo y vuelva a intentar.</Trans>;
  }
}
