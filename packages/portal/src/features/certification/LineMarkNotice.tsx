import { Trans, useLingui } from '@lingui/react/macro';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { InstantText } from '@/ui/words/DateText.tsx';

/** What the network says of a requirement: what it asks for again, or does not accept. An OK is quiet. */
export function LineMarkNotice({ mark }: { mark: { mark: 'OK' | 'ASK' | 'REFUSE'; note: string | null; markedAt: string } | null }) {
  const { t } = useLingui();
  if (!mark) return null;
  if (mark.mark === 'OK') {
    return (
      <Notice tone="go">
        <Trans>La red lo dio por conforme. Si lo cambia, vuelve a revisarse.</Trans>
      </Notice>
    );
  }
  return (
    <Notice tone={mark.mark === 'ASK' ? 'attention' : 'stop'} title={mark.mark === 'ASK' ? t`La red pide un cambio` : t`La red no lo acepta así`}>
      {mark.note} · <InstantText at={mark.markedAt} />
    </Notice>
  );
}
