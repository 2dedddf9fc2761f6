import { useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import { CheckboxField, DateField, SelectField, TextAreaField, TextField } from '@/ui/fields/fields.tsx';
import { choiceWords } from './catalogue-words.ts';
import { textOf, valuesOf } from './draft.ts';
import type { EditedFact } from './FactRow.tsx';
import { ObjectsField } from './ObjectsField.tsx';
import type { Pointable } from './pointable.ts';

/** The field in which the values of a fact are written, by its kind. */
export function FactField(props: { fact: Pick<EditedFact, 'field' | 'kind' | 'of' | 'choices' | 'isRequired'>; label: string; values: string[]; pointable: Pointable; error?: string; onChange: (values: string[]) => void }) {
  const { t, i18n } = useLingui();
  const { fact, label, values, error, onChange } = props;
  const errorId = useId();
  const one = values[0] ?? '';
  const word = (value: string) => (choiceWords[value] ? i18n._(choiceWords[value]) : value);
  const unknown = fact.isRequired ? [{ value: '', label: t`Elija…` }] : [{ value: '', label: t`Por confirmar` }];
  switch (fact.kind) {
    case 'DATE':
      return <DateField label={label} value={one} error={error} isSaidInWords onChange={(event) => onChange([event.currentTarget.value])} />;
    case 'FLAG':
      return <SelectField label={label} value={one} error={error} data={[...(one === '' ? unknown : []), { value: 'true', label: word('true') }, { value: 'false', label: word('false') }]} onChange={(event) => onChange([event.currentTarget.value])} />;
    case 'CHOICE':
      return <SelectField label={label} value={one} error={error} data={[...unknown, ...fact.choices.map((value) => ({ value, label: word(value) }))]} onChange={(event) => onChange([event.currentTarget.value])} />;
    case 'CHOICES':
      return (
        <fieldset aria-describedby={error ? errorId : undefined}>
          <legend>{label}</legend>
          {fact.choices.map((choice) => (
            <CheckboxField key={choice} label={word(choice)} checked={values.includes(choice)} onChange={(event) => onChange(event.currentTarget.checked ? [...values, choice] : values.filter((value) => value !== choice))} />
          ))}
          {error && <p id={errorId} role="alert">{error}</p>}
        </fieldset>
      );
    case 'OBJECT':
      return (
        <SelectField
          label={label}
          value={one}
          error={error}
          data={[...unknown, ...(props.pointable[fact.of ?? ''] ?? []).map(({ value, name }) => ({ value, label: name }))]}
          onChange={(event) => onChange(event.currentTarget.value === '' ? [] : [event.currentTarget.value])}
        />
      );
    case 'OBJECTS':
      return <ObjectsField label={label} values={values} choices={props.pointable[fact.of ?? ''] ?? []} error={error} onChange={onChange} />;
    case 'TEXTS':
      return <TextAreaField label={label} help={t`Uno por línea.`} value={textOf(values, 'TEXTS')} error={error} onChange={(event) => onChange(valuesOf(event.currentTarget.value, 'TEXTS'))} />;
    case 'WHOLES':
      return <TextField label={label} help={t`Números separados por comas. Vacío: por confirmar.`} value={textOf(values, 'WHOLES')} error={error} onChange={(event) => onChange(valuesOf(event.currentTarget.value, 'WHOLES'))} />;
    default:
      return <TextField label={label} help={fact.isRequired ? undefined : t`Vacío: por confirmar.`} inputMode={fact.kind === 'TEXT' ? undefined : 'decimal'} value={one} error={error} onChange={(event) => onChange([event.currentTarget.value])} />;
  }
}
