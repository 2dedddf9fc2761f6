import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { formatDateRange } from '@/lib/format-date.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { Button, ButtonLink } from '@/ui/actions/Button.tsx';
import type { Chosen } from './calendar-rows.ts';
import { isMovable } from './calendar-rows.ts';
import styles from './CalendarBar.module.css';

/** What may be done with what is chosen in the calendar. */
export type CalendarVerb = 'open' | 'terms' | 'GUARANTEE' | 'CLOSE' | 'REOPEN' | 'move' | 'crew' | 'cancel' | 'closure';

/** What is chosen, in words, and everything that can be done with it: always with its effect first. */
export function CalendarBar({ ref, chosen, onAct, onForget, isPhone }: { chosen: Chosen | null; onAct: (verb: CalendarVerb) => void; onForget: () => void; isPhone?: boolean; ref: React.Ref<HTMLDivElement> }) {
  const { t } = useLingui();
  const language = useLanguage();
  const live = chosen?.departures.filter(({ state }) => state === 'OPEN' || state === 'GUARANTEED' || state === 'CLOSED') ?? [];
  const [only] = live.length === 1 ? live : [];
  const days = chosen && formatDateRange(chosen.firstDate, chosen.lastDate, language);
  const count = live.length;
  const treks = chosen?.treks.length ?? 0;
  const words = chosen
    ? [chosen.treks.length === 1 ? chosen.treks[0]!.name : t`${plural(treks, { one: '# ruta', other: '# rutas' })}`, days, t`${plural(count, { 0: 'ninguna salida', one: '# salida', other: '# salidas' })}`].join(' · ')
    : '';
  return (
    <div ref={ref} className={styles.bar} data-chosen={chosen !== null || undefined} role="group" aria-label={t`Lo elegido en el calendario`}>
      <p className={styles.words} role="status">
        {chosen ? words : isPhone ? <Trans>Toque un día; para elegir varios, toque luego otro.</Trans> : <Trans>Elija días: arrastre sobre el calendario, o use las flechas con Mayús. Enter lleva a lo que se puede hacer.</Trans>}
      </p>
      {chosen && (
        <div className={styles.verbs}>
          <Button size="small" look="primary" onClick={() => onAct('open')}>
            <Trans>Abrir salidas…</Trans>
          </Button>
          {count > 0 && (
            <>
              <Button size="small" onClick={() => onAct('terms')}>
                <Trans>Tamaño y mínimo…</Trans>
              </Button>
              <Button size="small" onClick={() => onAct('GUARANTEE')}>
                <Trans>Garantizar…</Trans>
              </Button>
              {live.some(({ state }) => state !== 'CLOSED') && (
                <Button size="small" onClick={() => onAct('CLOSE')}>
                  <Trans>Cerrar a la venta…</Trans>
                </Button>
              )}
              {live.some(({ state }) => state === 'CLOSED') && (
                <Button size="small" onClick={() => onAct('REOPEN')}>
                  <Trans>Volver a vender…</Trans>
                </Button>
              )}
            </>
          )}
          {only && (
            <>
              {isMovable(only) && (
                <Button size="small" onClick={() => onAct('move')}>
                  <Trans>Mover a…</Trans>
                </Button>
              )}
              <Button size="small" onClick={() => onAct('crew')}>
                <Trans>Equipo…</Trans>
              </Button>
              <ButtonLink size="small" to="/staff/departures/$id" params={{ id: only.id }}>
                <Trans>Ver la salida</Trans>
              </ButtonLink>
            </>
          )}
          {count > 0 && (
            <Button size="small" look="danger" onClick={() => onAct('cancel')}>
              {t`${plural(count, { one: 'Cancelar la salida…', other: 'Cancelar # salidas…' })}`}
            </Button>
          )}
          <Button size="small" onClick={() => onAct('closure')}>
            <Trans>Cerrar una etapa o área…</Trans>
          </Button>
          <Button size="small" look="quiet" onClick={onForget}>
            <Trans>Dejar de elegir</Trans>
          </Button>
        </div>
      )}
    </div>
  );
}
