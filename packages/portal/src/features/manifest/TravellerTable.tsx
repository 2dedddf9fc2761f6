import { Trans, useLingui } from '@lingui/react/macro';
import { useLanguage } from '@/lib/use-language.ts';
import { EmptyState } from '@/ui/feedback/EmptyState.tsx';
import { DataTable } from '@/ui/tables/DataTable.tsx';
import { CodeText } from '@/ui/words/CodeText.tsx';
import { DateText } from '@/ui/words/DateText.tsx';
import { documentTypeWords, sexWords } from './choices.ts';
import { countryName } from './countries.ts';
import type { SavedTraveller } from './saved-rows.ts';

/** The saved list, to be read: documents whole or masked, as the server gives them. */
export function TravellerTable(props: { travellers: readonly SavedTraveller[] }) {
  const { t, i18n } = useLingui();
  const language = useLanguage();
  if (props.travellers.length === 0) {
    return (
      <EmptyState>
        <Trans>Nadie fue nombrado en esta reserva.</Trans>
      </EmptyState>
    );
  }
  return (
    <DataTable
      caption={t`Lista de viajeros`}
      rows={props.travellers}
      rowKey={(person) => person.id}
      columns={[
        { key: 'name', header: t`Nombre`, isName: true, cell: (person) => `${person.firstNames} ${person.lastNames}` },
        {
          key: 'document',
          header: t`Documento`,
          cell: (person) => (
            <>
              {i18n._(documentTypeWords[person.documentType])} <CodeText>{person.documentNumber}</CodeText>
            </>
          ),
        },
        { key: 'nationality', header: t`Nacionalidad`, cell: (person) => countryName(person.nationality, language) },
        { key: 'birthDate', header: t`Fecha de nacimiento`, cell: (person) => <DateText date={person.birthDate} /> },
        { key: 'sex', header: t`Sexo`, cell: (person) => person.sex && i18n._(sexWords[person.sex]) },
        { key: 'diet', header: t`Dieta`, cell: (person) => person.diet },
        { key: 'medical', header: t`Nota médica`, cell: (person) => person.medicalNote },
        { key: 'contact', header: t`Contacto de emergencia`, cell: (person) => person.emergencyContact },
      ]}
    />
  );
}
