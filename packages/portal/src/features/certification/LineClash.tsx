import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@/ui/actions/Button.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { DateText, InstantText } from '@/ui/words/DateText.tsx';
import type { SavedLine } from './answers.ts';

/** Somebody else answered the same line meanwhile: both are shown, and the person says which stays. */
export function LineClash(props: { saved: SavedLine; onSettle: (whose: 'mine' | 'theirs') => void }) {
  const { t } = useLingui();
  const { saved } = props;
  const name = saved.updatedBy?.name ?? '';
  return (
    <Notice
      tone="attention"
      isAnnounced
      title={t`${name} respondió lo mismo mientras usted escribía`}
      actions={
        <>
          <Button size="small" onClick={() => props.onSettle('mine')}>
            <Trans>Guardar la mía</Trans>
          </Button>
          <Button size="small" onClick={() => props.onSettle('theirs')}>
            <Trans>Quedarme con la de {name}</Trans>
          </Button>
        </>
      }
    >
      <blockquote>
        {saved.answer === '' ? <Trans>(sin respuesta)</Trans> : saved.answer}
        {saved.validUntil && (
          <>
            {' · '}
            <DateText date={saved.validUntil} />
          </>
        )}
        {saved.updatedAt && (
          <>
            {' · '}
            <InstantText at={saved.updatedAt} />
          </>
        )}
      </blockquote>
    </Notice>
  );
}
