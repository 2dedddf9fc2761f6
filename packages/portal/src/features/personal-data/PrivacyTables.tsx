import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { PrivacyTables_entry } from '@/graphql/__generated__/documents.ts';
import type { DataOwner } from '@/graphql/__generated__/schema.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { pickText } from '@/lib/pick-text.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { Section } from '@/ui/page/Section.tsx';
import { DataTable } from '@/ui/tables/DataTable.tsx';
import styles from './personal-data.module.css';
import { erasureWords, ownerWords } from './privacy-words.ts';

const FRAGMENT: TypedDocumentNode<PrivacyTables_entry> = gql`
  fragment PrivacyTables_entry on PrivacyEntry {
    id
    whose
    what {
      es
      en
    }
    why {
      es
      en
    }
    days
    since {
      es
      en
    }
    erasure
    stays {
      es
      en
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/** What is kept, of whom, why and how long: one table for each whose data it is. */
export function PrivacyTables(props: { entries: Array<FragmentType<PrivacyTables_entry>> }) {
  const { i18n } = useLingui();
  const { data: entries } = useOwnFragment({ fragment: FRAGMENT, from: props.entries });
  const owners = Object.keys(ownerWords) as DataOwner[];
  return owners.map((owner) => {
    const own = entries.filter(({ whose }) => whose === owner);
    if (own.length === 0) return null;
    const title = i18n._(ownerWords[owner]);
    return (
      <Section key={owner} title={title}>
        <div className={styles.privacy}>
          <OwnerTable title={title} entries={own} />
        </div>
      </Section>
    );
  });
}

function OwnerTable({ title, entries }: { title: string; entries: PrivacyTables_entry[] }) {
  const { i18n } = useLingui();
  const language = useLanguage();
  return (
    <DataTable
      caption={title}
      rows={entries}
      rowKey={({ id }) => id}
      columns={[
        { key: 'what', header: <Trans>Qué</Trans>, isName: true, cell: ({ what }) => pickText(what, language).text },
        { key: 'why', header: <Trans>Para qué</Trans>, cell: ({ why }) => pickText(why, language).text },
        { key: 'how-long', header: <Trans>Cuánto tiempo</Trans>, cell: (entry) => <HowLong entry={entry} /> },
        {
          key: 'erasure',
          header: <Trans>Si la persona pide borrarlo</Trans>,
          cell: ({ erasure, stays }) => (
            <>
              {i18n._(erasureWords[erasure])}
              {stays && <>. {pickText(stays, language).text}</>}
            </>
          ),
        },
      ]}
    />
  );
}

function HowLong({ entry: { days, since } }: { entry: PrivacyTables_entry }) {
  const { text } = pickText(since, useLanguage());
  if (days === null) return <Trans>Mientras {text}</Trans>;
  if (days === 0) return <Trans>Hasta {text}</Trans>;
  if (days % DAYS_OF_YEAR === 0) {
    return (
      <Trans>
        <Plural value={days / DAYS_OF_YEAR} one="# año" other="# años" /> desde {text}
      </Trans>
    );
  }
  return (
    <Trans>
      <Plural value={days} one="# día" other="# días" /> desde {text}
    </Trans>
  );
}

/** The network counts its terms in days; whole years are said as such. */
const DAYS_OF_YEAR = 365;
