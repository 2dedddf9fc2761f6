import { Trans, useLingui } from '@lingui/react/macro';
import { useLanguage } from '@/lib/use-language.ts';
import { formatDateRange, type LocalDate } from '@/lib/format-date.ts';
import { Button } from '@/ui/actions/Button.tsx';
import type { ChangeKind } from './season-change.ts';
import styles from './SeasonBar.module.css';

/** What may be done with the chosen days: always with their effect first. */
export function SeasonBar(props: { range: { firstDate: LocalDate; lastDate: LocalDate }; isChosen: boolean; onChange: (kind: ChangeKind | 'closure') => void; onForget: () => void }) {
  const { t } = useLingui();
  const language = useLanguage();
  const days = formatDateRange(props.range.firstDate, props.range.lastDate, language);
  return (
    <div className={styles.bar} role="group" aria-label={t`Cambiar días`}>
      <p className={styles.range} aria-live="polite">
        {props.isChosen ? <Trans>Días elegidos: {days}</Trans> : <Trans>Todo el mes: {days}. Presione un día para empezar un rango y otro para terminarlo.</Trans>}
      </p>
      <div className={styles.verbs}>
        <Button look="primary" onClick={() => props.onChange('limits')}>
          <Trans>Cambiar el límite</Trans>
        </Button>
        <Button onClick={() => props.onChange('share')}>
          <Trans>Guardar cupos</Trans>
        </Button>
        <Button onClick={() => props.onChange('cap')}>
          <Trans>Poner un tope</Trans>
        </Button>
        <Button onClick={() => props.onChange('override')}>
          <Trans>Exceptuar</Trans>
        </Button>
        <Button look="danger" onClick={() => props.onChange('closure')}>
          <Trans>Cerrar…</Trans>
        </Button>
        {props.isChosen && (
          <Button look="quiet" onClick={props.onForget}>
            <Trans>Olvidar el rango</Trans>
          </Button>
        )}
      </div>
    </div>
  );
}
