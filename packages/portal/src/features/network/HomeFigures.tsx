import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { useLingui } from '@lingui/react/macro';
import type { HomeFigures_network } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import styles from './HomeFigures.module.css';
import { ReportedFigure } from './ReportedFigure.tsx';

const FRAGMENT: TypedDocumentNode<HomeFigures_network> = gql`
  fragment HomeFigures_network on Network {
    figures {
      key
      ...ReportedFigure_figure
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/** The four that stand under the hero; the server keeps more. */
const shown = ['communities', 'conservation-areas', 'conservation-area-hectares', 'seedlings-planted'];

/** The network in four figures, each with what its sources say. */
export function HomeFigures(props: { network: FragmentType<HomeFigures_network> }) {
  const { t } = useLingui();
  const { data: network } = useOwnFragment({ fragment: FRAGMENT, from: props.network });
  const figures = shown.flatMap((key) => network.figures.find((figure) => figure.key === key) ?? []);
  return (
    <ul className={styles.figures} aria-label={t`La red en cifras`}>
      {figures.map((figure) => (
        <li key={figure.key} className={styles.cell}>
          <ReportedFigure figure={figure} />
        </li>
      ))}
    </ul>
  );
}
