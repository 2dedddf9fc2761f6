import { Trans, useLingui } from '@lingui/react/macro';
import type { DepartureRuleOutcome } from '@/graphql/__generated__/schema.ts';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { DateText } from '@/ui/words/DateText.tsx';
import { outcomeWords } from './calendar-words.ts';
import type { PreviewedDate } from './RulePreview.tsx';

/** Where a rule opens nothing, people still may: on a day that was called off, and with a closure on the way, which then keeps everybody off it. */
export const opensByHand = (outcome: DepartureRuleOutcome): boolean => outcome === 'MADE' || outcome === 'CALLED_OFF' || outcome === 'CLOSED';

/** What opening one departure by hand would do, or why it cannot be. */
export function OneDayLook({ planned }: { planned: PreviewedDate }) {
  const { i18n } = useLingui();
  const { date, outcome, closures } = planned;
  const day = <DateText date={date} style="weekday" />;
  return (
    <div role="status">
      {outcome === 'MADE' && (
        <Notice tone="go">
          <Trans>Se abre una salida el {day}.</Trans>
        </Notice>
      )}
      {outcome === 'CALLED_OFF' && (
        <Notice tone="attention">
          <Trans>El {day} se canceló una salida. Se abre otra en su lugar.</Trans>
        </Notice>
      )}
      {outcome === 'CLOSED' && (
        <Notice tone="attention">
          <p>
            <Trans>El {day} hay un cierre en la ruta. La salida se abre, pero no toma a nadie hasta que el cierre se levante.</Trans>
          </p>
          <p>{[...new Set(closures.map(({ reason }) => reason))].join(' · ')}</p>
        </Notice>
      )}
      {!opensByHand(outcome) && (
        <Notice tone="stop">
          {i18n._(outcomeWords[outcome])}: {day}.
        </Notice>
      )}
    </div>
  );
}
