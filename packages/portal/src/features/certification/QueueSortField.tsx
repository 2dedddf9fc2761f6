import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { SelectField } from '@/ui/fields/fields.tsx';
import { queueSearchOf, queueSorts, type QueueSort, type QueueView } from './queue-search.ts';

const words: Record<QueueSort, MessageDescriptor> = {
  age: msg`los que más esperan primero`,
  due: msg`los que vencen antes primero`,
  missing: msg`los que más les falta primero`,
};

/** In which order the files are listed; part of the address. */
export function QueueSortField({ view }: { view: QueueView }) {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  return (
    <SelectField
      label={t`Orden`}
      value={view.sort}
      data={queueSorts.map((sort) => ({ value: sort, label: i18n._(words[sort]) }))}
      onChange={(event) => void navigate({ to: '/staff/certifications', search: queueSearchOf({ ...view, sort: event.currentTarget.value as QueueSort }) })}
    />
  );
}
