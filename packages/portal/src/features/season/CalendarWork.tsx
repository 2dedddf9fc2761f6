import type { LocalDate } from '@/lib/format-date.ts';
import { CancelDepartureDialog } from './CancelDepartureDialog.tsx';
import { ClosureDialog, type ClosureTargets } from './ClosureDialog.tsx';
import type { CrewMember } from './crew-words.ts';
import { CrewWork } from './CrewWork.tsx';
import { DepartureChangeDialog } from './DepartureChangeDialog.tsx';
import { OpenDepartureDialog } from './OpenDepartureDialog.tsx';
import type { OtherRule } from './OtherRules.tsx';
import { newRule } from './rule-fields.ts';
import { RuleDialog } from './RuleDialog.tsx';
import type { Terms } from './TermsFields.tsx';

type Range = { firstDate: LocalDate; lastDate: LocalDate };
/** What is being done with what was chosen. */
export type Work =
  | { verb: 'open'; range: Range; trekSlug: string }
  | { verb: 'closure'; range: Range }
  | { verb: 'move'; departureIds: readonly string[]; to: LocalDate }
  | { verb: 'terms'; departureIds: readonly string[]; startWith: Terms }
  | { verb: 'GUARANTEE' | 'CLOSE' | 'REOPEN' | 'crew' | 'cancel'; departureIds: readonly string[] };

/** The dialog of a piece of work: one day is opened by hand, several days by a rule. */
export function CalendarWork(props: {
  work: Work;
  treks: ReadonlyArray<{ slug: string; name: string }>;
  rules: readonly OtherRule[];
  members: readonly CrewMember[];
  targets: ClosureTargets;
  today: LocalDate;
  onClose: () => void;
  onDone: () => void;
}) {
  const { work, treks, onClose, onDone } = props;
  switch (work.verb) {
    case 'open': {
      const { firstDate, lastDate } = work.range;
      if (firstDate === lastDate) return <OpenDepartureDialog treks={treks} startWith={{ trekSlug: work.trekSlug, date: firstDate }} onClose={onClose} onDone={onDone} />;
      return <RuleDialog treks={treks} rules={props.rules} startWith={newRule(props.today, { trekSlug: work.trekSlug, ...work.range })} onClose={onClose} onDone={onDone} />;
    }
    case 'closure':
      return <ClosureDialog range={work.range} targets={props.targets} onClose={onClose} onDone={onDone} />;
    case 'crew':
      return <CrewWork departureId={work.departureIds[0]!} members={props.members} onClose={onClose} onDone={onDone} />;
    case 'cancel':
      return <CancelDepartureDialog departureIds={work.departureIds} onClose={onClose} onDone={onDone} />;
    case 'move':
      return <DepartureChangeDialog departureIds={work.departureIds} work={{ kind: 'move', to: work.to }} onClose={onClose} onDone={onDone} />;
    case 'terms':
      return <DepartureChangeDialog departureIds={work.departureIds} work={{ kind: 'terms', startWith: work.startWith }} onClose={onClose} onDone={onDone} />;
    default:
      return <DepartureChangeDialog departureIds={work.departureIds} work={{ kind: work.verb }} onClose={onClose} onDone={onDone} />;
  }
}
