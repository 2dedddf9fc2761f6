import { Trans, useLingui } from '@lingui/react/macro';
import { Menu } from '@mantine/core';
import { showToast } from '@/ui/feedback/show-toast.tsx';
import { DateText } from '@/ui/words/DateText.tsx';
import { ItemMenu } from './ItemMenu.tsx';
import {
  dateOfDay, itemsOfDay, longestText, movedToDay, movedWithinDay, withoutItem, withText, type DocumentItem, type ItineraryDocument,
} from './itinerary-document.ts';
import styles from './LooseItem.module.css';
import type { Edit } from './use-itinerary-editor.ts';

/** A free day or a note: its text, written in place, and where else it may go. */
export function LooseItem(props: { document: ItineraryDocument; item: DocumentItem; mayEdit: boolean; edit: Edit }) {
  const { t } = useLingui();
  const { document, item, edit } = props;
  const isNote = item.kind === 'NOTE';
  const label = isNote ? t`Nota` : t`Día libre`;

  return (
    <div className={styles.item} data-kind={item.kind}>
      <div className={styles.words}>
        {!isNote && <p className={styles.name}>{label}</p>}
        {props.mayEdit ? (
          <textarea
            className={styles.text}
            rows={1}
            aria-label={t`${label}, día ${item.day}`}
            placeholder={isNote ? t`Escriba la nota: traslado, hotel, hora…` : t`Detalle (opcional)`}
            maxLength={longestText}
            value={item.text}
            onChange={({ currentTarget: { value } }) => edit((before) => withText(before, item.key, value), item.key)}
          />
        ) : (
          item.text && <p className={styles.read}>{item.text}</p>
        )}
      </div>
      {props.mayEdit && <LooseMenu document={document} item={item} edit={edit} label={label} />}
    </div>
  );
}

function LooseMenu(props: { document: ItineraryDocument; item: DocumentItem; edit: Edit; label: string }) {
  const { t } = useLingui();
  const { document, item, edit, label } = props;
  const sameDay = itemsOfDay(document, item.day).filter(({ kind }) => kind !== 'DEPARTURE');
  const otherDays = Array.from({ length: document.dayCount }, (_, index) => index + 1).filter((day) => day !== item.day);

  function remove() {
    edit((before) => withoutItem(before, item.key));
    showToast({
      text: t`${label}: fuera del itinerario.`,
      undo: { label: t`Deshacer`, run: () => edit((before) => ({ ...before, items: [...before.items.filter(({ key }) => key !== item.key), item] })) },
    });
  }

  return (
    <ItemMenu label={`${label}, ${t`día ${item.day}`}`}>
      {sameDay[0]?.key !== item.key && (
        <Menu.Item onClick={() => edit((before) => movedWithinDay(before, item.key, -1))}>
          <Trans>Antes en el mismo día</Trans>
        </Menu.Item>
      )}
      {sameDay.at(-1)?.key !== item.key && (
        <Menu.Item onClick={() => edit((before) => movedWithinDay(before, item.key, 1))}>
          <Trans>Después en el mismo día</Trans>
        </Menu.Item>
      )}
      {otherDays.length > 0 && (
        <Menu.Label>
          <Trans>Mover a otro día</Trans>
        </Menu.Label>
      )}
      {otherDays.map((day) => (
        <Menu.Item key={day} onClick={() => edit((before) => movedToDay(before, item.key, day))}>
          <Trans>
            Día {day}, <DateText date={dateOfDay(document, day)} style="weekday" />
          </Trans>
        </Menu.Item>
      ))}
      <Menu.Divider />
      <Menu.Item data-tone="stop" onClick={remove}>
        <Trans>Quitar del itinerario</Trans>
      </Menu.Item>
    </ItemMenu>
  );
}
