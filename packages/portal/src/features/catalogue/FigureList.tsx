import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { FigureList_figure } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { DataTable } from '@/ui/tables/DataTable.tsx';
import { ToBeConfirmed } from '@/ui/words/ToBeConfirmed.tsx';
import { confidenceWords } from './catalogue-words.ts';
import { figureLabel, valueText } from './figure-text.ts';

const FRAGMENT: TypedDocumentNode<FigureList_figure> = gql`
  fragment FigureList_figure on CatalogueFigure {
    id
    labelEs
    labelEn
    unit
    confidence
    values {
      value
      year
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/** The network's figures: values that contradict each other stand side by side. Each has a page, with its history. */
export function FigureList(props: { figures: Array<FragmentType<FigureList_figure>> }) {
  const { t, i18n } = useLingui();
  const language = useLanguage();
  const { data } = useOwnFragment({ fragment: FRAGMENT, from: props.figures });
  return (
    <DataTable
      caption={t`Cifras de la red`}
      rows={data as FigureList_figure[]}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'label',
          header: t`Cifra`,
          isName: true,
          cell: (figure) => (
            <Link to="/staff/catalogue/figures/$id" params={{ id: figure.id }}>
              {figureLabel(figure, language)}
            </Link>
          ),
        },
        { key: 'values', header: t`Valores que dan las fuentes`, cell: ({ values, unit }) => values.map((value) => valueText(value, unit, language)).join(' · ') },
        { key: 'confidence', header: t`Confianza`, cell: ({ confidence }) => (confidence ? i18n._(confidenceWords[confidence]) : <ToBeConfirmed />) },
      ]}
    />
  );
}
