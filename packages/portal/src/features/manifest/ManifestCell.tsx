import { useLingui } from '@lingui/react/macro';
import { useId, type FocusEvent } from 'react';
import { useLanguage } from '@/lib/use-language.ts';
import { documentTypeWords, readDocumentType, readSex, sexWords } from './choices.ts';
import { columnWords } from './column-words.ts';
import styles from './ManifestGrid.module.css';
import type { ColumnKey } from './row.ts';
import { tidyCell } from './tidy-cell.ts';

/** Where the browser finds the names of countries to propose; the page draws the list once. */
export const countryListId = 'manifest-countries';

export type CellProps = {
  row: number;
  field: ColumnKey;
  value: string;
  /** What is wrong with it, in words. */
  fault?: string;
  isDisabled?: boolean;
  onChange: (value: string) => void;
};

/** One cell: a choice where there are few, a text otherwise. Leaving it writes what was understood the way we write it. */
export function ManifestCell(props: CellProps) {
  const { t, i18n } = useLingui();
  const language = useLanguage();
  const faultId = useId();
  const { row, field, value, fault } = props;
  const number = row + 1;
  const column = i18n._(columnWords[field]);
  const shared = {
    'data-cell': `${row}/${field}`,
    'data-focus': 'inset',
    'aria-label': t`Fila ${number}, ${column}`,
    'aria-invalid': fault ? true : undefined,
    'aria-describedby': fault ? faultId : undefined,
    title: fault,
    disabled: props.isDisabled,
  };

  return (
    <>
      {field === 'documentType' || field === 'sex' ? (
        <select {...shared} className={styles.input} value={chosen(field, value)} onChange={(event) => props.onChange(event.currentTarget.value)}>
          <option value="">–</option>
          {Object.entries(field === 'sex' ? sexWords : documentTypeWords).map(([choice, words]) => (
            <option key={choice} value={choice}>
              {i18n._(words)}
            </option>
          ))}
          {value !== '' && read(field, value) === null && <option value={value}>{value}</option>}
        </select>
      ) : (
        <input
          {...shared}
          className={styles.input}
          value={value}
          list={field === 'nationality' ? countryListId : undefined}
          inputMode={field === 'birthDate' ? 'numeric' : undefined}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => props.onChange(event.currentTarget.value)}
          onBlur={(event: FocusEvent<HTMLInputElement>) => {
            const tidy = tidyCell(field, event.currentTarget.value, language);
            if (tidy !== value) props.onChange(tidy);
          }}
        />
      )}
      {fault && (
        <span id={faultId} className="spoken">
          {fault}
        </span>
      )}
    </>
  );
}

const read = (field: 'documentType' | 'sex', value: string) => (field === 'sex' ? readSex(value) : readDocumentType(value));
/** What is written in whatever words shows as our choice; what is none of ours stays to be seen. */
const chosen = (field: 'documentType' | 'sex', value: string) => read(field, value) ?? value;
