import { Trans } from '@lingui/react/macro';
import type { LocalDate } from '@/lib/format-date.ts';
import { StatusMark } from '@/ui/marks/StatusMark.tsx';
import { DateText } from '@/ui/words/DateText.tsx';

/** Until when something is good, or since when no more. On its last day it still is. */
export function GoodUntil(props: { day: LocalDate; today: LocalDate }) {
  const { day, today } = props;
  if (day >= today) {
    return (
      <p>
        <Trans>
          Vigente hasta el <DateText date={day} />
        </Trans>
      </p>
    );
  }
  return (
    <p>
      <StatusMark tone="stop">
        <Trans>
          Venció el <DateText date={day} />
        </Trans>
      </StatusMark>
    </p>
  );
}
