import { Plural, Trans } from '@lingui/react/macro';
import type { BothTexts } from '@/lib/pick-text.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { NetworkText } from '@/ui/words/NetworkText.tsx';

/** So many names are read at a glance; the first one is where the work goes on. */
const NAMED = 3;

/** What nobody has reviewed yet: nothing is certified before, so it leads to the first of it. */
export function UnreviewedNotice(props: { items: ReadonlyArray<{ id: string; slug: string; title: BothTexts }>; onGoTo: (slug: string) => void }) {
  const { items } = props;
  const named = items.slice(0, NAMED);
  const more = items.length - named.length;
  return (
    <Notice
      tone="attention"
      actions={
        <Button size="small" onClick={() => props.onGoTo(items[0]!.slug)}>
          {items.length === 1 ? <Trans>Ir a revisarlo</Trans> : <Trans>Ir al primero</Trans>}
        </Button>
      }
    >
      <p>
        <Plural
          value={items.length}
          one="Falta revisar un requisito obligatorio. Se certifica cuando todos están marcados «Conforme»."
          other="Falta revisar # requisitos obligatorios. Se certifica cuando todos están marcados «Conforme»."
        />
      </p>
      <p>
        {named.map(({ id, title }, index) => (
          <span key={id}>
            {index > 0 && '; '}
            <NetworkText text={title} />
          </span>
        ))}
        {more > 0 && (
          <>
            {' '}
            <Plural value={more} one="y # más" other="y # más" />
          </>
        )}
      </p>
    </Notice>
  );
}
