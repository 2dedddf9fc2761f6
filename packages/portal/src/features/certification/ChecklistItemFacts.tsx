import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans } from '@lingui/react/macro';
import type { ChecklistItemFacts_item } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { NetworkText } from '@/ui/words/NetworkText.tsx';
import { Sources } from '@/ui/words/Sources.tsx';
import styles from './ChecklistItemFacts.module.css';

const FRAGMENT: TypedDocumentNode<ChecklistItemFacts_item> = gql`
  fragment ChecklistItemFacts_item on ChecklistItem {
    id
    issuer {
      es
      en
    }
    instrument {
      es
      en
    }
    evidence {
      es
      en
    }
    renewal {
      es
      en
    }
    sources {
      id
      title
      url
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/** Who issues what is asked, by which norm, how it is shown, how often renewed; and where we know it from, in small print. */
export function ChecklistItemFacts(props: { item: FragmentType<ChecklistItemFacts_item> }) {
  const { data: item } = useOwnFragment({ fragment: FRAGMENT, from: props.item });
  return (
    <div className={styles.facts}>
      <dl className={styles.list}>
        <div>
          <dt>
            <Trans>Se acredita con</Trans>
          </dt>
          <dd>
            <NetworkText text={item.evidence} />
          </dd>
        </div>
        <div>
          <dt>
            <Trans>Lo emite</Trans>
          </dt>
          <dd>
            <NetworkText text={item.issuer} />
          </dd>
        </div>
        {item.instrument && (
          <div>
            <dt>
              <Trans>Norma</Trans>
            </dt>
            <dd>
              <NetworkText text={item.instrument} />
            </dd>
          </div>
        )}
        {item.renewal && (
          <div>
            <dt>
              <Trans>Se renueva</Trans>
            </dt>
            <dd>
              <NetworkText text={item.renewal} />
            </dd>
          </div>
        )}
      </dl>
      <Sources sources={item.sources} />
    </div>
  );
}
