import { Trans, useLingui } from '@lingui/react/macro';
import { IconLock } from '@tabler/icons-react';
import { useLanguage } from '@/lib/use-language.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { SelectField, TextField } from '@/ui/fields/fields.tsx';
import type { ManifestFacts } from './check-manifest.ts';
import { documentTypeWords, readDocumentType, readSex, sexWords } from './choices.ts';
import { columnWords } from './column-words.ts';
import type { ListProps } from './list-props.ts';
import { countryListId } from './ManifestCell.tsx';
import { columnKeys, isEmptyRow, type ColumnKey, type Row } from './row.ts';
import { tidyCell } from './tidy-cell.ts';
import styles from './TravellerCards.module.css';
import { useFaultWords } from './use-fault-words.ts';

const optional: readonly ColumnKey[] = ['sex', 'diet', 'medicalNote', 'emergencyContact'];

/** The list on a phone: one traveller per card, the fields one below the other. Filled cards are folded to their name. */
export function TravellerCards(props: ListProps & { facts: ManifestFacts }) {
  return (
    <ol className={styles.cards}>
      {props.rows.map((row, index) => (
        // Rows have no name of their own: their place is what they are.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index}>
          <Card {...props} row={row} index={index} />
        </li>
      ))}
    </ol>
  );
}

function Card(props: ListProps & { facts: ManifestFacts; row: Row; index: number }) {
  const { t } = useLingui();
  const { words } = useFaultWords(props.facts);
  const { row, index } = props;
  const own = props.faults.filter((fault) => fault.row === index);
  const ofRow = own.find((fault) => fault.field === null);
  const name = `${row.firstNames} ${row.lastNames}`.trim();
  return (
    <details className={styles.card} data-fault={own.length > 0 || undefined}>
      <summary className={styles.summary}>
        <span className={styles.number}>{index + 1}</span>
        <span>{name || t`Sin nombre todavía`}</span>
        {own.length > 0 && <span className={styles.count}>{t`${own.length} por corregir`}</span>}
      </summary>
      <div className={styles.fields}>
        {ofRow && <p className={styles.fault}>{words(ofRow, row, props.rows.length)}</p>}
        {columnKeys.map((key) => (
          <CardField key={key} {...props} field={key} error={firstWords(own.find((fault) => fault.field === key))} />
        ))}
        {!props.isReadOnly && !isEmptyRow(row) && (
          <Button look="quiet" size="small" onClick={() => props.onRemove(index)}>
            <Trans>Quitar a esta persona</Trans>
          </Button>
        )}
      </div>
    </details>
  );

  function firstWords(fault: (typeof own)[number] | undefined) {
    return fault && words(fault, row, props.rows.length);
  }
}

function CardField(props: ListProps & { row: Row; index: number; field: ColumnKey; error?: string }) {
  const { t, i18n } = useLingui();
  const language = useLanguage();
  const { field, row, index } = props;
  const value = row[field];
  const shared = { label: i18n._(columnWords[field]), isOptional: optional.includes(field), error: props.error, disabled: props.isReadOnly, 'data-cell': `${index}/${field}` };
  if (field === 'documentType' || field === 'sex') {
    const read = field === 'sex' ? readSex(value) : readDocumentType(value);
    return (
      <SelectField {...shared} value={read ?? value} onChange={(event) => props.onCell(index, field, event.currentTarget.value)}>
        <option value="">–</option>
        {Object.entries(field === 'sex' ? sexWords : documentTypeWords).map(([choice, words]) => (
          <option key={choice} value={choice}>
            {i18n._(words)}
          </option>
        ))}
        {value !== '' && read === null && <option value={value}>{value}</option>}
      </SelectField>
    );
  }
  return (
    <TextField
      {...shared}
      value={value}
      list={field === 'nationality' ? countryListId : undefined}
      placeholder={field === 'birthDate' ? t`día/mes/año` : undefined}
      autoComplete="off"
      help={
        field === 'medicalNote' && (
          <span className={styles.lock}>
            <IconLock size={14} stroke={1.75} aria-hidden /> <Trans>Solo la ven el titular y quienes reservan en su agencia.</Trans>
          </span>
        )
      }
      onChange={(event) => props.onCell(index, field, event.currentTarget.value)}
      onBlur={(event) => {
        const tidy = tidyCell(field, event.currentTarget.value, language);
        if (tidy !== value) props.onCell(index, field, tidy);
      }}
    />
  );
}
