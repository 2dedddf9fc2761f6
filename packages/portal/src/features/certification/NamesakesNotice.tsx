import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Plural } from '@lingui/react/macro';
import { StateMark } from '@/features/states/StateMark.tsx';
import type { NamesakesNotice_certification } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { CodeText } from '@/ui/words/CodeText.tsx';
import styles from './NamesakesNotice.module.css';

const FRAGMENT: TypedDocumentNode<NamesakesNotice_certification> = gql`
  fragment NamesakesNotice_certification on Certification {
    id
    namesakes {
      id
      tradeName
      legalName
      ruc
      standing
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/** Says to the network's staff which other agencies bear this agency's name, or one that reads the same: nothing where there is none. */
export function NamesakesNotice(props: { certification: FragmentType<NamesakesNotice_certification> }) {
  const { data } = useOwnFragment({ fragment: FRAGMENT, from: props.certification });
  const namesakes = data.namesakes ?? [];
  if (namesakes.length === 0) return null;
  return (
    <Notice tone="attention">
      <p className={styles.lead}>
        <Plural
          value={namesakes.length}
          one="Otra agencia lleva el mismo nombre, o uno que se lee igual. Compare el RUC y la razón social antes de decidir."
          other="Otras # agencias llevan el mismo nombre, o uno que se lee igual. Compare el RUC y la razón social antes de decidir."
        />
      </p>
      <ul className={styles.list}>
        {namesakes.map((agency) => (
          <li key={agency.id}>
            {agency.tradeName}
            {agency.legalName && ` · ${agency.legalName}`}
            {agency.ruc && (
              <>
                {' · RUC '}
                <CodeText>{agency.ruc}</CodeText>
              </>
            )}{' '}
            <StateMark of="agency" state={agency.standing} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}
