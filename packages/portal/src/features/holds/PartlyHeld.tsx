import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { CodeText } from '@/ui/words/CodeText.tsx';

/** A party in two parts that came to be held by half, or that cannot be divided: minors do not walk alone. */
export function PartlyHeld({ partly }: { partly: { code: string } | 'minors' }) {
  if (partly === 'minors') {
    return (
      <Notice tone="stop" isAnnounced>
        <Trans>Cada parte necesita al menos un adulto. No se bloqueó nada.</Trans>
      </Notice>
    );
  }
  return (
    <Notice tone="attention" isAnnounced>
      <Trans>
        La primera parte del grupo sí quedó bloqueada:{' '}
        <Link to="/desk/reservations/$code" params={{ code: partly.code }}>
          <CodeText>{partly.code}</CodeText>
        </Link>
        . Busque lugar para la otra, o libérela.
      </Trans>
    </Notice>
  );
}
