import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import type { ForestServices_network } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { NetworkText } from '@/ui/words/NetworkText.tsx';
import { Sources } from '@/ui/words/Sources.tsx';
import styles from './ForestServices.module.css';

const FRAGMENT: TypedDocumentNode<ForestServices_network> = gql`
  fragment ForestServices_network on Network {
    ecosystemServices {
      id
      name {
        es
        en
      }
      text {
        es
        en
      }
      sources {
        id
        title
        url
      }
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/** What the queuña forests do, as the sources say it. */
export function ForestServices(props: { network: FragmentType<ForestServices_network> }) {
  const { data: network } = useOwnFragment({ fragment: FRAGMENT, from: props.network });
  return (
    <ul className={styles.list}>
      {network.ecosystemServices.map((service) => (
        <li key={service.id} className={styles.service}>
          <h3>
            <NetworkText text={service.name} />
          </h3>
          <p>
            <NetworkText text={service.text} />
          </p>
          <Sources sources={service.sources} />
        </li>
      ))}
    </ul>
  );
}
