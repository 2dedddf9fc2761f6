import { Plural, Trans } from '@lingui/react/macro';
import { SteppedDiamond } from '@/ui/marks/SteppedDiamond.tsx';
import styles from './MarkProgress.module.css';
import { markShapes, type MarkKind } from './mark-words.ts';

/** How far the review has come: one diamond per item, in the order of the file, shaped and coloured by its mark. The words say the same. */
export function MarkProgress(props: { marks: ReadonlyArray<MarkKind | null> }) {
  const count = (kind: MarkKind | null) => props.marks.filter((mark) => mark === kind).length;
  const [open, asked, refused] = [count(null), count('ASK'), count('REFUSE')];
  return (
    <p className={styles.progress}>
      <span className={styles.diamonds} aria-hidden="true">
        {props.marks.map((mark, index) => (
          <span key={index} data-mark={mark ?? 'NONE'}>
            <SteppedDiamond shape={mark ? markShapes[mark] : 'hollow'} />
          </span>
        ))}
      </span>
      <span>
        <Plural value={count('OK')} one="# conforme" other="# conformes" />
        {asked > 0 && (
          <>
            {' · '}
            <Plural value={asked} one="# por pedir" other="# por pedir" />
          </>
        )}
        {refused > 0 && (
          <>
            {' · '}
            <Plural value={refused} one="# no aceptado" other="# no aceptados" />
          </>
        )}
        {' · '}
        {open === 0 ? <Trans>todo revisado</Trans> : <Plural value={open} one="# sin revisar" other="# sin revisar" />}
      </span>
    </p>
  );
}
