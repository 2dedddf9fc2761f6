import { gql, type TypedDocumentNode } from '@apollo/client';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ErasureLines_line } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { pickText } from '@/lib/pick-text.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { DateText } from '@/ui/words/DateText.tsx';
import styles from './personal-data.module.css';
import { erasureWords } from './privacy-words.ts';

const FRAGMENT: TypedDocumentNode<ErasureLines_line> = gql`
  fragment ErasureLines_line on ErasureLine {
    what {
      es
      en
    }
    does
    rows
    why {
      es
      en
    }
    until
  }
`;
fragmentRegistry.register(FRAGMENT);

/** What goes first, then what stays and why. Lines have no key of their own: they come as they were asked for. */
export function ErasureLines({ lines }: { lines: ErasureLines_line[] }) {
  const goes = lines.filter(({ does }) => does !== 'KEEP');
  const stays = lines.filter(({ does }) => does === 'KEEP');
  return (
    <div className={styles.stack}>
      {goes.length > 0 && (
        <>
          <p>
            <strong>
              <Trans>Esto se borra, y no se puede recuperar:</Trans>
            </strong>
          </p>
          <LineList lines={goes} />
        </>
      )}
      {stays.length > 0 && (
        <>
          <p>
            <strong>
              <Trans>Esto se conserva:</Trans>
            </strong>
          </p>
          <LineList lines={stays} />
        </>
      )}
    </div>
  );
}

function LineList({ lines }: { lines: ErasureLines_line[] }) {
  const { i18n } = useLingui();
  const language = useLanguage();
  return (
    <ul className={styles.lines}>
      {lines.map((line) => (
        <li key={`${line.what.es}/${line.does}`}>
          {pickText(line.what, language).text} (<Plural value={line.rows} one="# registro" other="# registros" />){line.does !== 'DELETE' && line.does !== 'KEEP' && <>: {i18n._(erasureWords[line.does])}</>}
          {line.why && <>. {pickText(line.why, language).text}</>}
          {line.until && (
            <>
              {' '}
              <Trans>
                Hasta el <DateText date={line.until} />.
              </Trans>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
