import { useLingui } from '@lingui/react';
import { StatusMark } from '@/ui/marks/StatusMark.tsx';
import { stateWord, type StateKind, type StateOf } from './state-words.ts';

/** A state of anything, the same on every screen: `<StateMark of="reservation" state={reservation.state} />`. */
export function StateMark<Kind extends StateKind>(props: { of: Kind; state: StateOf<Kind>; look?: 'plain' | 'boxed' }) {
  const { i18n } = useLingui();
  const { tone, word } = stateWord(props.of, props.state);
  return (
    <StatusMark tone={tone} look={props.look}>
      {i18n._(word)}
    </StatusMark>
  );
}
