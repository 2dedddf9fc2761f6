import type { FragmentType } from '@apollo/client';
import { useLingui } from '@lingui/react/macro';
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { StateMark } from '@/features/states/StateMark.tsx';
import type { ItineraryBuilder_itinerary } from '@/graphql/__generated__/documents.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { PageHeader } from '@/ui/page/PageHeader.tsx';
import { AddPanel } from './AddPanel.tsx';
import { ConflictList } from './ConflictList.tsx';
import { DayBoard } from './DayBoard.tsx';
import { blocksOf, nightsOf } from './day-plan.ts';
import { EditTools } from './EditTools.tsx';
import { departureIdsOf, peopleOf, withDepartureInstead } from './itinerary-document.ts';
import { ITINERARY, type BuiltDeparture } from './itinerary-fragment.ts';
import { ItineraryFields } from './ItineraryFields.tsx';
import styles from './ItineraryBuilder.module.css';
import type { PartySlot } from './NewItineraryForm.tsx';
import { PartyPanel } from './PartyPanel.tsx';
import { PricePanel } from './PricePanel.tsx';
import { ReservedNotice } from './ReservedNotice.tsx';
import { SavingNotice } from './SavingNotice.tsx';
import { useItineraryEditor } from './use-itinerary-editor.ts';
import { useOffer } from './use-offer.ts';

/** What the page needs to hold the itinerary: how many, whether it can be, how to save it first, and how to go on another departure instead. */
export type HoldWork = {
  people: number;
  planned: readonly string[];
  /** One of them is on request: the whole waits for the network's answer. */
  isOnRequest: boolean;
  blockedBecause: string | null;
  /** The first departure that has too little room for the group, or takes no holds. */
  tight: { id: string; date: string } | null;
  prepare: () => Promise<number | null>;
  replace: (departureId: string, by: BuiltDeparture) => void;
};

/** An itinerary to write in: what can be added at the left, its days in the middle, who goes and what it costs at the right. */
export function ItineraryBuilder(props: {
  itinerary: FragmentType<ItineraryBuilder_itinerary>;
  personId: string;
  /** By the person's role; what is reserved is not edited by anybody. */
  mayWrite: boolean;
  partyFields: PartySlot;
  /** It takes no more changes: somebody held it. The page looks again. */
  onClosed: () => void;
  hold: (work: HoldWork) => ReactNode;
}) {
  const { t } = useLingui();
  const { data: itinerary } = useOwnFragment({ fragment: ITINERARY, from: props.itinerary });
  const editor = useItineraryEditor(itinerary, props.personId);
  const [added, setAdded] = useState<readonly BuiltDeparture[]>([]);
  const { document, edit } = editor;
  const isClosed = editor.state.kind === 'closed';
  const lookAgain = useEffectEvent(props.onClosed);
  useEffect(() => {
    if (isClosed) lookAgain();
  }, [isClosed]);
  const mayEdit = props.mayWrite && itinerary.state === 'DRAFT' && !isClosed;
  const offer = useOffer(document.startDate, document.dayCount, mayEdit);

  const known = new Map<string, BuiltDeparture>();
  for (const { items } of itinerary.days) for (const { departure } of items) if (departure) known.set(departure.id, departure);
  for (const departure of [...added, ...(offer.departures ?? [])]) known.set(departure.id, departure);
  const departureOf = (id: string) => known.get(id);
  const blocks = blocksOf(document, departureOf);
  const nights = nightsOf(document, blocks);
  const isBehind = editor.state.kind !== 'saved';
  const planned = departureIdsOf(document);
  const conflicts = itinerary.conflicts.filter(({ departure }) => departure && planned.includes(departure.id));

  function remember(departure: BuiltDeparture) {
    setAdded([...added.filter(({ id }) => id !== departure.id), departure]);
  }

  const blockedBecause =
    planned.length === 0
      ? t`Agregue una salida para poder bloquear cupos.`
      : conflicts.length > 0 && !isBehind
        ? t`Antes hay que resolver los conflictos.`
        : editor.state.kind === 'stale'
          ? t`Antes elija cuál de las dos versiones queda.`
          : null;

  return (
    <div className={styles.builder}>
      <PageHeader
        title={document.title.trim() || t`Itinerario sin título`}
        marks={<StateMark of="itinerary" state={itinerary.state} look="boxed" />}
        help={itinerary.agency.tradeName}
        actions={mayEdit && <EditTools editor={editor} savedAt={itinerary.updatedAt} />}
      />
      <SavingNotice editor={editor} itinerary={itinerary} />
      {itinerary.reservations.length > 0 && <ReservedNotice itinerary={itinerary} />}
      <ItineraryFields document={document} mayEdit={mayEdit} edit={edit} dateOf={(id) => departureOf(id)?.date} />
      <div className={styles.zones} data-editable={mayEdit || undefined}>
        {mayEdit && <AddPanel document={document} departures={offer.departures} error={offer.error} edit={edit} onAdd={remember} />}
        <DayBoard
          document={document}
          blocks={blocks}
          nights={nights}
          lines={itinerary.price.lines}
          conflicts={conflicts}
          offered={offer.departures ?? []}
          mayEdit={mayEdit}
          edit={edit}
          onAdd={remember}
        />
        <aside className={styles.side} aria-label={t`Grupo y precio`}>
          <PartyPanel document={document} mayEdit={mayEdit} edit={edit} partyFields={props.partyFields} />
          <ConflictList conflicts={conflicts} departureOf={departureOf} people={peopleOf(document)} isBehind={isBehind} />
          <PricePanel price={itinerary.price} people={itinerary.people} departureOf={departureOf} isBehind={isBehind} />
          {mayEdit &&
            props.hold({
              people: peopleOf(document),
              planned,
              isOnRequest: planned.some((id) => departureOf(id)?.isOnRequest),
              blockedBecause,
              tight: (!isBehind && departureOf(conflicts.find(({ kind }) => kind === 'NOT_ENOUGH_SPOTS' || kind === 'DEPARTURE_CLOSED')?.departure?.id ?? '')) || null,
              prepare: async () => ((await editor.save()) ? editor.version() : null),
              replace: (departureId, by) => {
                remember(by);
                edit((before) => withDepartureInstead(before, before.items.find((item) => item.departureId === departureId)?.key ?? '', by));
              },
            })}
        </aside>
      </div>
    </div>
  );
}
