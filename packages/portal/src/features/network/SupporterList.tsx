import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import type { SupporterList_network } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import styles from './SupporterList.module.css';

const FRAGMENT: TypedDocumentNode<SupporterList_network> = gql`
  fragment SupporterList_network on Network {
    supporters {
      id
      name
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/** Those who support the network, by name. */
export function SupporterList(props: { network: FragmentType<SupporterList_network> }) {
  const { data: network } = useOwnFragment({ fragment: FRAGMENT, from: props.network });
  return (
    <ul className={styles.list}>
      {network.supporters.map((supporter) => (
        <li key={supporter.id}>{supporter.name}</li>
      ))}
    </ul>
  );
}
