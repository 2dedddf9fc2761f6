import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '@/ui/actions/Button.tsx';
import { TextField } from '@/ui/fields/fields.tsx';
import styles from './personal-data.module.css';

/** Fewer letters would find half of the country. */
const SHORTEST = 3;

/** Looks for somebody by the beginning of a name, by a whole document or address. */
export function FindSubject(props: { help: string; onFind: (search: string) => void }) {
  const { t } = useLingui();
  const [search, setSearch] = useState('');
  const [isShort, setShort] = useState(false);
  return (
    <form
      className={styles.search}
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        const isTooShort = search.trim().length < SHORTEST;
        setShort(isTooShort);
        if (!isTooShort) props.onFind(search.trim());
      }}
    >
      <TextField
        label={t`A quién busca`}
        help={props.help}
        autoComplete="off"
        value={search}
        error={isShort ? t`Escriba al menos tres letras.` : undefined}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <Button type="submit" look="primary">
        <Trans>Buscar</Trans>
      </Button>
    </form>
  );
}
