import { useRef, useState } from 'react';
import type { LocalDate } from '@/lib/format-date.ts';
import { phone, useMedia } from '@/lib/use-media.ts';
import { chosenBy, daysOf, gridRows, type Calendar, type Selection } from './calendar-rows.ts';
import { CalendarBar } from './CalendarBar.tsx';
import { CalendarLegend } from './CalendarLegend.tsx';
import { CalendarPhone } from './CalendarPhone.tsx';
import { CalendarWork, type Work } from './CalendarWork.tsx';
import type { ClosureTargets } from './ClosureDialog.tsx';
import type { CrewMember } from './crew-words.ts';
import styles from './CalendarDesk.module.css';
import { termsOfAll } from './departure-terms.ts';
import type { OtherRule } from './OtherRules.tsx';
import { SeasonCalendar } from './SeasonCalendar.tsx';

/** More than a month: narrow tiles. */
const MOST_WIDE_DAYS = 31;

/** The calendar, what is chosen in it, and what is being done with it. A phone has its own layout. */
export function CalendarDesk(props: {
  calendar: Calendar;
  today: LocalDate;
  treks: ReadonlyArray<{ slug: string; name: string }>;
  rules: readonly OtherRule[];
  members: readonly CrewMember[];
  targets: ClosureTargets;
  onDone: () => void;
}) {
  const isPhone = useMedia(phone);
  const [selection, setSelection] = useState<Selection | null>(null);
  const [work, setWork] = useState<Work | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  const rows = gridRows(props.calendar.rows);
  const days = daysOf(props.calendar);
  const chosen = selection && chosenBy(selection, rows, days);
  const view = { rows, days, today: props.today, selection, onSelect: setSelection };
  return (
    <div className={styles.desk}>
      <div className={styles.calendar}>
        {isPhone ? (
          <CalendarPhone {...view} />
        ) : (
          <SeasonCalendar
            {...view}
            isDense={days.length > MOST_WIDE_DAYS}
            // What was just chosen is drawn first, then its verbs are there to go to.
            onAct={() => window.setTimeout(() => bar.current?.querySelector('button')?.focus())}
            onMove={(departure, to) => setWork({ verb: 'move', departureIds: [departure.id], to: to ?? departure.date })}
          />
        )}
        {!isPhone && <CalendarLegend />}
      </div>
      <CalendarBar ref={bar} isPhone={isPhone} chosen={chosen} onAct={(verb) => chosen && setWork(workOf(verb, chosen))} onForget={() => setSelection(null)} />
      {work && (
        <CalendarWork
          work={work}
          treks={props.treks}
          rules={props.rules}
          members={props.members}
          targets={props.targets}
          today={props.today}
          onClose={() => setWork(null)}
          onDone={() => {
            setWork(null);
            props.onDone();
          }}
        />
      )}
    </div>
  );
}

function workOf(verb: Parameters<React.ComponentProps<typeof CalendarBar>['onAct']>[0], chosen: NonNullable<ReturnType<typeof chosenBy>>): Work {
  const live = chosen.departures.filter(({ state }) => state === 'OPEN' || state === 'GUARANTEED' || state === 'CLOSED');
  const departureIds = live.map(({ id }) => id);
  const range = { firstDate: chosen.firstDate, lastDate: chosen.lastDate };
  switch (verb) {
    case 'open':
      return { verb, range, trekSlug: chosen.treks.length === 1 ? chosen.treks[0]!.slug : '' };
    case 'closure':
      return { verb, range };
    case 'move':
      return { verb, departureIds, to: live[0]!.date };
    case 'terms':
      return { verb, departureIds, startWith: termsOfAll(live) };
    default:
      return { verb, departureIds };
  }
}
