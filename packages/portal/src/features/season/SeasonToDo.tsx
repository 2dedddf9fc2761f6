import { Plural, useLingui } from '@lingui/react/macro';
import styles from './SeasonToDo.module.css';

/** What waits for operations below the calendar, in numbers, each the way to its list. */
export function SeasonToDo({ toDecide, withoutGuides }: { toDecide: number; withoutGuides: number }) {
  const { t } = useLingui();
  if (toDecide + withoutGuides === 0) return null;
  return (
    <nav className={styles.strip} aria-label={t`Lo que espera`}>
      {toDecide > 0 && <a href="#to-decide"><Plural value={toDecide} one="# salida por decidir" other="# salidas por decidir" /></a>}
      {withoutGuides > 0 && <a href="#without-guides"><Plural value={withoutGuides} one="# salida con guías por asignar" other="# salidas con guías por asignar" /></a>}
    </nav>
  );
}
