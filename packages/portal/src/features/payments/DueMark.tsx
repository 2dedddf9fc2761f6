import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { StatusMark } from '@/ui/marks/StatusMark.tsx';
import type { DueStanding } from './due.ts';

const looks: Record<DueStanding, { tone: 'go' | 'quiet' | 'attention' | 'stop'; word: MessageDescriptor }> = {
  paid: { tone: 'go', word: msg`Pagado` },
  later: { tone: 'quiet', word: msg`Por vencer` },
  soon: { tone: 'attention', word: msg`Vence pronto` },
  overdue: { tone: 'stop', word: msg`Vencido sin pagar` },
};

/** Where a due date stands: shape, colour and word. */
export function DueMark(props: { standing: DueStanding }) {
  const { i18n } = useLingui();
  const { tone, word } = looks[props.standing];
  return <StatusMark tone={tone}>{i18n._(word)}</StatusMark>;
}
