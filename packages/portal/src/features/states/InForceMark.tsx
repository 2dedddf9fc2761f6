import { Trans } from '@lingui/react/macro';
import { daysBetween, type LocalDate } from '@/lib/format-date.ts';
import { StatusMark } from '@/ui/marks/StatusMark.tsx';
import { StateMark } from './StateMark.tsx';
import type { StateOf } from './state-words.ts';

/** From this many days before its end a certification asks to be renewed. A choice of the house (design-language, section 2). */
export const renewalDays = 30;

type Props = { until: LocalDate | null; today: LocalDate; look?: 'plain' | 'boxed' } & ({ of: 'agency'; state: StateOf<'agency'> } | { of: 'certification'; state: StateOf<'certification'> });

/** The state of an agency or of its file; a certification in force that ends soon asks for attention, wherever it is named. */
export function InForceMark(props: Props) {
  const { until, today, look } = props;
  const isInForce = props.of === 'agency' ? props.state === 'CERTIFIED' : props.state === 'APPROVED';
  if (isInForce && until && until >= today && daysBetween(today, until) <= renewalDays) {
    return (
      <StatusMark tone="attention" look={look}>
        <Trans>Certificada, termina pronto</Trans>
      </StatusMark>
    );
  }
  return props.of === 'agency' ? <StateMark of="agency" state={props.state} look={look} /> : <StateMark of="certification" state={props.state} look={look} />;
}
