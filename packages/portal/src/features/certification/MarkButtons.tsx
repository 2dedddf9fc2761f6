import { useLingui } from '@lingui/react/macro';
import { useLanguage } from '@/lib/use-language.ts';
import { pickText, type BothTexts } from '@/lib/pick-text.ts';
import { SteppedDiamond } from '@/ui/marks/SteppedDiamond.tsx';
import styles from './MarkButtons.module.css';
import { markKeys, markKinds, markShapes, markVerbs, type MarkKind } from './mark-words.ts';

/** OK, ask or refuse, as three buttons of which one at most is down; each has a key of its own. */
export function MarkButtons(props: { title: BothTexts; mark: MarkKind | null; asking: MarkKind | null; isBusy: boolean; onPress: (mark: MarkKind) => void }) {
  const { t, i18n } = useLingui();
  const { text } = pickText(props.title, useLanguage());
  const shown = props.asking ?? props.mark;
  return (
    <div className={styles.marks} role="group" aria-label={t`Marca de «${text}»`} aria-busy={props.isBusy || undefined}>
      {markKinds.map((kind) => (
        <button
          key={kind}
          type="button"
          className={styles.mark}
          data-mark={kind}
          aria-pressed={shown === kind}
          aria-keyshortcuts={markKeys[kind]}
          aria-disabled={props.isBusy || undefined}
          onClick={() => !props.isBusy && props.onPress(kind)}
          data-focus="inset"
        >
          <SteppedDiamond shape={markShapes[kind]} />
          {i18n._(markVerbs[kind])}
        </button>
      ))}
    </div>
  );
}
