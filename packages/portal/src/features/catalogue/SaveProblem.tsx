import { Trans } from '@lingui/react/macro';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import type { SaveTrouble } from './use-save-facts.ts';

/** Why facts were not saved, and what to do. */
export function SaveProblem({ problem }: { problem: SaveTrouble | null }) {
  if (!problem) return null;
  if (problem.kind === 'Fault') return <FaultNotice fault={problem.fault} />;
  return (
    <Notice tone="stop" isAnnounced>
      <Words kind={problem.kind} />
    </Notice>
  );
}

function Words({ kind }: { kind: SaveTrouble['kind'] }) {
  switch (kind) {
    case 'FactsRefused':
      return <Trans>No se guardó nada todavía. Corrija lo señalado junto a cada dato.</Trans>;
    case 'CatalogueStale':
      return <Trans>Otra persona guardó mientras usted escribía, y no se guardó nada suyo. Junto a cada dato figura lo de ella; lo que usted escribió sigue abajo. Compare y guarde de nuevo, o descarte lo suyo.</Trans>;
    case 'EffectNotSeen':
      return <Trans>Cambió qué salidas conservan el recorrido anterior, y no se guardó nada. Revise arriba cuáles son y guarde de nuevo.</Trans>;
    default:
      return <Trans>No se pudo guardar. Recargue la página y vuelva a intentar.</Trans>;
  }
}
