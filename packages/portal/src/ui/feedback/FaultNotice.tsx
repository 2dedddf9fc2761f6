import { Trans } from '@lingui/react/macro';
import { Button } from '../actions/Button.tsx';
import { Notice } from './Notice.tsx';

/**
 * A request without an answer, in words: what happened, that nothing typed is lost, what to do. `onAgain` where something could not be read:
 * it asks again.
 */
export function FaultNotice(props: { fault: 'signed-out' | 'not-allowed' | 'not-here' | 'unreachable' | 'broken'; onAgain?: () => void }) {
  const again = props.onAgain && (
    <Button size="small" onClick={props.onAgain}>
      <Trans>Volver a intentar</Trans>
    </Button>
  );
  return (
    <Notice tone="stop" isAnnounced actions={again}>
      <FaultWords fault={props.fault} isReading={Boolean(props.onAgain)} />
    </Notice>
  );
}

function FaultWords({ fault, isReading }: { fault: string; isReading: boolean }) {
  if (fault === 'signed-out') {
    return (
      <Trans>
        Su sesión terminó. Lo que escribió sigue aquí:{' '}
        <a href="/sign-in" target="_blank" rel="noreferrer">
          ingrese de nuevo en otra pestaña
        </a>{' '}
        y vuelva a intentar.
      </Trans>
    );
  }
  if (fault === 'not-allowed') return <Trans>Su función no permite esto. Pídalo a quien sea titular o encargado.</Trans>;
  if (fault === 'not-here') return <Trans>Ya no está, o su cuenta no puede verlo. Recargue la página.</Trans>;
  if (isReading) return fault === 'unreachable' ? <Trans>No pudimos comunicarnos con el servidor.</Trans> : <Trans>El servidor no respondió como debía.</Trans>;
  if (fault === 'unreachable') return <Trans>No pudimos comunicarnos con el servidor. Lo que escribió sigue aquí: vuelva a intentar.</Trans>;
  return <Trans>El servidor no respondió como debía. Lo que escribió sigue aquí: espere un momento y vuelva a intentar.</Trans>;
}
