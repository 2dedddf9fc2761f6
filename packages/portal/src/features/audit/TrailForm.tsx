import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { readable } from '@/features/states/history-values.ts';
import { actionWord } from '@/features/states/history-words.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { DateField, SelectField, TextField } from '@/ui/fields/fields.tsx';
import { nounWords } from './noun-words.ts';
import { noSearch, type TrailSearch } from './trail-search.ts';
import styles from './TrailForm.module.css';

/** By what the trail is searched: who, for whom, what, about what, when and why. */
export function TrailForm(props: { search: TrailSearch; words: { actions: readonly string[]; objectTypes: readonly string[] }; onSearch: (search: TrailSearch) => void }) {
  const { t, i18n } = useLingui();
  const [typed, setTyped] = useState(props.search);
  const isNarrowed = Object.values(props.search).some(Boolean);
  const field = (name: keyof TrailSearch) => ({ value: typed[name], onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLSelectElement>) => setTyped({ ...typed, [name]: event.target.value }) });
  const named = (name: string, word: ReturnType<typeof actionWord>) => ({ value: name, label: word ? i18n._(word) : readable(name) });
  const inOrder = (options: Array<{ value: string; label: string }>) => [{ value: '', label: t`Cualquiera` }, ...options.toSorted((a, b) => a.label.localeCompare(b.label))];

  return (
    <form
      className={styles.form}
      role="search"
      aria-label={t`Buscar en la bitácora`}
      onSubmit={(event) => {
        event.preventDefault();
        props.onSearch(typed);
      }}
    >
      <TextField label={t`Quién`} placeholder={t`Nombre, correo o «sistema»`} {...field('actor')} />
      <TextField label={t`Para qué agencia`} placeholder={t`Nombre o RUC`} {...field('agency')} />
      <TextField label={t`Sobre qué`} placeholder={t`Código, nombre o correo`} {...field('object')} />
      <TextField label={t`Palabras del motivo`} {...field('text')} />
      <SelectField label={t`Qué se hizo`} data={inOrder(props.words.actions.map((action) => named(action, actionWord(action))))} {...field('action')} />
      <SelectField label={t`Clase de cosa`} data={inOrder(props.words.objectTypes.map((type) => named(type, nounWords[type])))} {...field('objectType')} />
      <DateField isSaidInWords label={t`Primer día`} {...field('from')} />
      <DateField isSaidInWords label={t`Último día`} {...field('to')} />
      <div className={styles.verbs}>
        <Button type="submit" look="primary"><Trans>Buscar</Trans></Button>
        {isNarrowed && (
          <Button look="quiet" onClick={() => { setTyped(noSearch); props.onSearch(noSearch); }}><Trans>Quitar filtros</Trans></Button>
        )}
      </div>
    </form>
  );
}
