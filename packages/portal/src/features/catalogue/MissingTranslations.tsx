import { Trans, useLingui } from '@lingui/react/macro';
import { EmptyState } from '@/ui/feedback/EmptyState.tsx';
import { DataTable } from '@/ui/tables/DataTable.tsx';

type Missing = { table: string; what: string; missing: string; text: string };

/** Every text that one of the two languages lacks, wherever it is kept. */
export function MissingTranslations({ texts }: { texts: readonly Missing[] }) {
  const { t } = useLingui();
  if (texts.length === 0) {
    return (
      <EmptyState>
        <Trans>Todo está en los dos idiomas.</Trans>
      </EmptyState>
    );
  }
  return (
    <DataTable
      caption={t`Textos sin traducir`}
      rows={texts}
      rowKey={({ table, what, missing }) => `${table} ${what} ${missing}`}
      columns={[
        { key: 'what', header: t`De qué`, isName: true, cell: ({ what }) => what },
        { key: 'language', header: t`Falta en`, cell: ({ missing }) => (missing.endsWith('_es') || !missing.endsWith('_en') ? t`español` : t`inglés`) },
        { key: 'text', header: t`Dice en el otro idioma`, cell: ({ text }) => text },
      ]}
    />
  );
}
