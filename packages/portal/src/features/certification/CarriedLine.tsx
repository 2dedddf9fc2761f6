import { Trans, useLingui } from '@lingui/react/macro';
import type { BothTexts } from '@/lib/pick-text.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { SteppedDiamond } from '@/ui/marks/SteppedDiamond.tsx';
import { DateText } from '@/ui/words/DateText.tsx';
import { NetworkText } from '@/ui/words/NetworkText.tsx';
import type { SavedLine } from './answers.ts';
import styles from './ChecklistLine.module.css';

/** In a renewal: a requirement that the earlier file still fulfils. Nothing is asked; it can be changed all the same. */
export function CarriedLine(props: { item: { slug: string; title: BothTexts }; saved: SavedLine; onChange: () => void }) {
  const { t } = useLingui();
  const { item, saved } = props;
  const [until] = [saved.validUntil, ...saved.papers.map(({ validUntil }) => validUntil ?? '')].filter((day) => day !== '').toSorted();
  return (
    <article id={item.slug} className={styles.line} aria-labelledby={`${item.slug}-title`}>
      <div className={styles.mark}>
        <SteppedDiamond shape="filled" size={18} />
      </div>
      <div className={styles.words}>
        <h3 id={`${item.slug}-title`} className={styles.title} tabIndex={-1}>
          <NetworkText text={item.title} />
        </h3>
        <p>
          <Trans>Se conserva del expediente anterior.</Trans>{' '}
          {until && (
            <Trans>
              Vigente hasta el <DateText date={until} />.
            </Trans>
          )}
        </p>
        <div>
          <Button size="small" look="quiet" onClick={props.onChange} aria-describedby={`${item.slug}-title`} aria-label={t`Ver o cambiar`}>
            <Trans>Ver o cambiar</Trans>
          </Button>
        </div>
      </div>
    </article>
  );
}
