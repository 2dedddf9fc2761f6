import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { TabLink, TabLinks } from '@/ui/actions/TabLinks.tsx';
import { queueSearchOf, queueShows, type QueueShow, type QueueView } from './queue-search.ts';

const words: Record<QueueShow, MessageDescriptor> = {
  waiting: msg`En espera`,
  mine: msg`A mi cargo`,
  asked: msg`Con cambios pedidos`,
  overdue: msg`Fuera de plazo`,
  proposed: msg`Esperan a otra persona`,
  lapsing: msg`Vencen pronto`,
  all: msg`Todos`,
};

/** Which files are listed; each view is an address, and keeps the order. */
export function QueueTabs({ view }: { view: QueueView }) {
  const { t, i18n } = useLingui();
  return (
    <TabLinks label={t`Listas de expedientes`}>
      {queueShows.map((show) => (
        <TabLink key={show} to="/staff/certifications" search={queueSearchOf({ ...view, show })} isShown={show === view.show}>
          {i18n._(words[show])}
        </TabLink>
      ))}
    </TabLinks>
  );
}
