import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Plural, Trans } from '@lingui/react/macro';
import type { ReportedFigure_figure } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { Figure } from '@/ui/figures/Figure.tsx';
import { NetworkText } from '@/ui/words/NetworkText.tsx';
import { SourceLink } from '@/ui/words/Sources.tsx';
import { reportedValue } from './reported-value.ts';
import styles from './ReportedFigure.module.css';

const FRAGMENT: TypedDocumentNode<ReportedFigure_figure> = gql`
  fragment ReportedFigure_figure on ReportedFigure {
    key
    unit
    label {
      es
      en
    }
    values {
      value
      year
      qualifier {
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

/** A figure as sources report it. Where they contradict each other, all values stand side by side; we choose none. */
export function ReportedFigure(props: { figure: FragmentType<ReportedFigure_figure> }) {
  const language = useLanguage();
  const { data: figure } = useOwnFragment({ fragment: FRAGMENT, from: props.figure });
  const [first, ...others] = figure.values;
  if (!first) return null;
  const different = [...new Set(others.map((one) => reportedValue(one.value, language)))].filter((one) => one !== reportedValue(first.value, language));
  return (
    <Figure
      value={reportedValue(first.value, language)}
      unit={figure.unit ?? undefined}
      label={<NetworkText text={figure.label} />}
      source={
        <>
          {different.length > 0 && (
            <p>
              <Trans>Otras fuentes: {different.join(' · ')}</Trans>
            </p>
          )}
          <details className={styles.sources}>
            <summary>
              <Plural value={figure.values.length} one="Fuente y año" other="# fuentes y años" />
            </summary>
            <ul className={styles.list}>
              {figure.values.map((one, index) => (
                <li key={index}>
                  <strong>{reportedValue(one.value, language)}</strong>
                  {one.qualifier && (
                    <>
                      {' '}
                      (<NetworkText text={one.qualifier} />)
                    </>
                  )}
                  {' · '}
                  {one.year ?? <Trans>sin año</Trans>}
                  {one.sources.map((source) => (
                    <span key={source.id} className={styles.source}>
                      <SourceLink source={source} />
                    </span>
                  ))}
                </li>
              ))}
            </ul>
          </details>
        </>
      }
    />
  );
}
