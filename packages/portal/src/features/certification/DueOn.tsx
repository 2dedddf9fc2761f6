import { Trans } from '@lingui/react/macro';
import type { CertificationState } from '@/graphql/__generated__/schema.ts';
import type { LocalDate } from '@/lib/format-date.ts';
import { StatusMark } from '@/ui/marks/StatusMark.tsx';
import { DateText } from '@/ui/words/DateText.tsx';

/** By when the network answers; marked once the day has passed and it is still the network's turn. */
export function DueOn(props: { dueOn: LocalDate | null; state: CertificationState; today: LocalDate }) {
  const { dueOn, state, today } = props;
  if (dueOn === null) return '–';
  const isOurs = state === 'SUBMITTED' || state === 'IN_REVIEW';
  if (!isOurs || dueOn >= today) return <DateText date={dueOn} />;
  return (
    <StatusMark tone="stop">
      <Trans>
        venció el <DateText date={dueOn} />
      </Trans>
    </StatusMark>
  );
}
