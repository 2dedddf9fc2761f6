import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { StaffCalendarPageQuery } from '@/graphql/__generated__/documents.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { DataTable } from '@/ui/tables/DataTable.tsx';
import type { CrewMember } from './crew-words.ts';
import { CrewWork } from './CrewWork.tsx';
import { departureName } from './departure-name.ts';

type WithoutGuides = StaffCalendarPageQuery['departuresWithoutGuides'][number];

/** Departures soon to come whose guides cannot lead a full group: assigned in place. */
export function WithoutGuidesTable(props: { departures: readonly WithoutGuides[]; members: readonly CrewMember[]; onDone: () => void }) {
  const { t } = useLingui();
  const language = useLanguage();
  const [id, setId] = useState<string | null>(null);
  return (
    <>
      <DataTable
        caption={t`Faltan guías`}
        rows={props.departures}
        rowKey={(departure) => departure.id}
        columns={[
          {
            key: 'departure',
            header: t`Salida`,
            isName: true,
            cell: (departure) => (
              <Link to="/staff/departures/$id" params={{ id: departure.id }}>
                {departureName(departure, language)}
              </Link>
            ),
          },
          { key: 'taken', header: t`Tomados`, align: 'end', cell: ({ outlook, groupSize }) => `${(outlook?.confirmed ?? 0) + (outlook?.held ?? 0)}/${groupSize}` },
          { key: 'guides', header: t`Guías`, align: 'end', cell: ({ outlook }) => outlook?.guides ?? 0 },
          { key: 'missing', header: t`Faltan`, align: 'end', cell: ({ outlook }) => outlook?.guidesMissing ?? 0 },
          {
            key: 'verbs',
            header: <span className="spoken">{t`Acciones`}</span>,
            cell: (departure) => (
              <Button size="small" aria-label={t`Asignar el equipo de ${departureName(departure, language)}`} onClick={() => setId(departure.id)}>
                <Trans>Asignar el equipo</Trans>
              </Button>
            ),
          },
        ]}
      />
      {id && (
        <CrewWork
          departureId={id}
          members={props.members}
          onClose={() => setId(null)}
          onDone={() => {
            setId(null);
            props.onDone();
          }}
        />
      )}
    </>
  );
}
