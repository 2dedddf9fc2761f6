import { Trans } from '@lingui/react/macro';
import { formatInstant, type LocalDate } from '@/lib/format-date.ts';
import { limaToday } from '@/lib/lima-today.ts';
import { useLanguage } from '@/lib/use-language.ts';
import type { Entry } from './answer-saver.ts';
import type { SavedLine } from './answers.ts';
import styles from './LineState.module.css';

/** Whether the answer is with the network: saved at what time and by whom, on its way, or kept here until it can be sent. */
export function LineState(props: { entry: Entry | undefined; saved: SavedLine; isClosed: boolean; personId: string; today: LocalDate }) {
  const language = useLanguage();
  const { entry, saved } = props;
  const state = entry?.state ?? 'saved';
  if (state === 'clash') return null;
  if (state === 'typed' || state === 'saving') {
    return <p className={styles.state}>{state === 'saving' ? <Trans>Guardando…</Trans> : <Trans>Sin guardar todavía</Trans>}</p>;
  }
  if (state === 'failed') {
    return (
      <p className={styles.state} data-failed>
        {props.isClosed ? (
          <Trans>No se guardó: el expediente ya no admite cambios.</Trans>
        ) : (
          <Trans>Sin guardar: queda en este navegador y lo volvemos a intentar.</Trans>
        )}
      </p>
    );
  }
  if (!saved.updatedAt) return <p className={styles.state} />;
  const isToday = limaToday(new Date(saved.updatedAt)) === props.today;
  const at = formatInstant(saved.updatedAt, language, isToday ? 'time' : 'dateTime');
  const name = saved.updatedBy && saved.updatedBy.id !== props.personId ? saved.updatedBy.name : null;
  return (
    <p className={styles.state}>
      {name ? (
        <Trans>
          Guardado {at} por {name}
        </Trans>
      ) : (
        <Trans>Guardado {at}</Trans>
      )}
    </p>
  );
}
