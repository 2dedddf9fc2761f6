import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { TabLink, TabLinks } from '@/ui/actions/TabLinks.tsx';
import { queueShows, type QueueShow } from './queue-search.ts';

const words: Record<QueueShow, MessageDescriptor> = {
  waiting: msg`En espera`,
  approved: msg`Aprobados`,
  rejected: msg`Denegados`,
  all: msg`Todos`,
};

/** Which files are listed; each view is an address. */
export function QueueTabs(props: { show: QueueShow }) {
  const { t, i18n } = useLingui();
  return (
    <TabLinks label={t`Expedientes por estado`}>
      {queueShows.map((show) => (
        <TabLink key={show} to="/staff/certifications" search={show === 'waiting' ? {} : { show }} isShown={show === props.show}>
          {i18n._(words[show])}
        </TabLink>
      ))}
    </TabLinks>
  );
}
