import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Menu } from '@mantine/core';
import { showToast } from '@/ui/feedback/show-toast.tsx';
import { DateText } from '@/ui/words/DateText.tsx';
import type { PlannedBlock } from './day-plan.ts';
import type { DayView } from './DayBoard.tsx';
import { ItemMenu } from './ItemMenu.tsx';
import { departureIdsOf, withDepartureInstead, withDepartures, withoutItem } from './itinerary-document.ts';
import type { BuiltDeparture } from './itinerary-fragment.ts';
import menu from './ItemMenu.module.css';

/** A departure has its date: to move it is to take another date of the same route. */
export function DepartureMenu(props: DayView & { block: PlannedBlock }) {
  const { t } = useLingui();
  const { departure, item } = props.block;
  const planned = departureIdsOf(props.document);
  const others = props.offered.filter((one) => one.trek.id === departure?.trek.id && one.isOpen && !planned.includes(one.id)).slice(0, 12);
  const isOnWrongDay = props.conflicts.some(({ kind, departure: of }) => kind === 'WRONG_DATE' && of?.id === item.departureId);
  const name = departure?.trek.name ?? t`Salida`;

  function take(other: BuiltDeparture) {
    props.onAdd(other);
    props.edit((before) => withDepartureInstead(before, item.key, other));
  }
  function putOnItsDate() {
    if (departure) props.edit((before) => withDepartures(withoutItem(before, item.key), [departure]));
  }
  function remove() {
    const { item: removed } = props.block;
    props.edit((before) => withoutItem(before, removed.key));
    showToast({
      text: t`${name}: fuera del itinerario.`,
      undo: { label: t`Deshacer`, run: () => props.edit((before) => ({ ...before, items: [...before.items.filter(({ key }) => key !== removed.key), removed] })) },
    });
  }

  return (
    <ItemMenu label={name}>
      {isOnWrongDay && (
        <Menu.Item onClick={putOnItsDate}>
          <Trans>Poner en el día de su fecha</Trans>
        </Menu.Item>
      )}
      {others.length > 0 && (
        <Menu.Label>
          <Trans>Mover a otra fecha</Trans>
        </Menu.Label>
      )}
      {others.map((other) => (
        <Menu.Item key={other.id} onClick={() => take(other)} rightSection={<span className={menu.label}>{t`${plural(other.freeSpots, { one: '# cupo', other: '# cupos' })}`}</span>}>
          <DateText date={other.date} style="weekday" />
        </Menu.Item>
      ))}
      {others.length > 0 && <Menu.Divider />}
      <Menu.Item data-tone="stop" onClick={remove}>
        <Trans>Quitar del itinerario</Trans>
      </Menu.Item>
    </ItemMenu>
  );
}
