import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { useServerNow } from '@/lib/use-server-now.ts';
import { announcementFor, holdTime, type HoldPhase } from './hold-time.ts';

/** Says once, politely, that five minutes are left, and once that one is: nothing else, and never the running figure. */
export function HoldAnnouncer(props: { trek: string; heldAt: string; expiresAt: string }) {
  const { phase } = holdTime(props, useServerNow());
  const [heard, setHeard] = useState<{ phase: HoldPhase; says: 'soon' | 'last' | null }>({ phase, says: null });
  // Compared while drawing, as React advises for what follows from a change; an effect would speak a moment later.
  if (heard.phase !== phase) setHeard({ phase, says: announcementFor(heard.phase, phase) });
  return (
    <p className="spoken" role="status" aria-live="polite">
      {heard.says === 'soon' && <Trans>Quedan cinco minutos del bloqueo de {props.trek}.</Trans>}
      {heard.says === 'last' && <Trans>Queda un minuto del bloqueo de {props.trek}. Después los cupos vuelven a la venta.</Trans>}
    </p>
  );
}
