import { Plural, Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { use } from 'react';
import { useLanguage } from '@/lib/use-language.ts';
import { CodeText } from '@/ui/words/CodeText.tsx';
import { DateRangeText, DateText } from '@/ui/words/DateText.tsx';
import { ReadsReservations } from './reads-reservations.ts';
import styles from './Standing.module.css';

/** A group as an impact names it: on a date, or waiting for one of several. */
export type ImpactRow = { id: string; code: string; trek: { es: string; en: string | null }; people: number; isRequest?: boolean } & ({ date: string } | { from: string; to: string });

/** Groups of one kind, by name; each leads to its reservation for those of the network who may read it. */
export function ImpactRows(props: { title: string; rows: readonly ImpactRow[] }) {
  const language = useLanguage();
  const maySee = use(ReadsReservations);
  if (props.rows.length === 0) return null;
  return (
    <ul className={styles.rows} aria-label={props.title} tabIndex={0}>
      <li className={styles.quiet} aria-hidden="true">
        {props.title}
      </li>
      {props.rows.map((row) => (
        <li key={row.id}>
          {'date' in row && maySee ? (
            // Beside the dialog: what was written there stays.
            <Link to="/desk/reservations/$code" params={{ code: row.code }} target="_blank">
              <CodeText>{row.code}</CodeText>
            </Link>
          ) : (
            <CodeText>{row.code}</CodeText>
          )}{' '}
          · {row.trek[language] ?? row.trek.es} · {'date' in row ? <DateText date={row.date} /> : <DateRangeText from={row.from} to={row.to} />} ·{' '}
          <Plural value={row.people} one="# persona" other="# personas" />
          {row.isRequest && (
            <>
              {' '}
              · <Trans>solicitud</Trans>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
