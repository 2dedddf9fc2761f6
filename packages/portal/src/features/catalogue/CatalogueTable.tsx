import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { CatalogueTable_object } from '@/graphql/__generated__/documents.ts';
import type { GapKind } from '@/graphql/__generated__/schema.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { EmptyState } from '@/ui/feedback/EmptyState.tsx';
import { StatusMark } from '@/ui/marks/StatusMark.tsx';
import { DataTable } from '@/ui/tables/DataTable.tsx';
import { factWords, gapWords, nouns } from './catalogue-words.ts';

const FRAGMENT: TypedDocumentNode<CatalogueTable_object> = gql`
  fragment CatalogueTable_object on CatalogueObject {
    id
    noun
    name
    stage {
      id
      day
      from {
        id
        name
      }
      to {
        id
        name
      }
    }
    gaps {
      kind
      field
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/** Everything of a noun with what is missing of it; by choice only what lacks something. */
export function CatalogueTable(props: { objects: Array<FragmentType<CatalogueTable_object>>; gap: GapKind | null }) {
  const { t } = useLingui();
  const { data } = useOwnFragment({ fragment: FRAGMENT, from: props.objects });
  const shown = (data as CatalogueTable_object[]).filter(({ gaps }) => props.gap === null || gaps.some(({ kind }) => kind === props.gap));
  if (shown.length === 0) {
    return (
      <EmptyState>
        <Trans>Aquí no falta nada de eso.</Trans>
      </EmptyState>
    );
  }
  return (
    <DataTable
      caption={t`Catálogo`}
      rows={shown}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: t`Nombre`,
          isName: true,
          cell: ({ id, noun, name, stage }) => (
            <Link to="/staff/catalogue/$noun/$id" params={{ noun: nouns[noun].slug, id }}>
              {name}
              {stage && ` · ${stage.from.name} – ${stage.to.name}`}
            </Link>
          ),
        },
        { key: 'gaps', header: t`Qué falta`, cell: ({ gaps }) => <Gaps gaps={gaps} /> },
      ]}
    />
  );
}

/** Gaps of one kind are said together: "Por confirmar: altura, distrito". */
function Gaps({ gaps }: { gaps: CatalogueTable_object['gaps'] }) {
  const { t, i18n } = useLingui();
  if (gaps.length === 0) {
    return (
      <StatusMark tone="go">
        <Trans>Completo</Trans>
      </StatusMark>
    );
  }
  const byKind = [...Map.groupBy(gaps, ({ kind }) => kind)];
  return byKind
    .map(([kind, of]) => {
      const fields = of.flatMap(({ field }) => (field && factWords[field] && kind !== 'TERM_ENDED' && kind !== 'TERM_ENDS_SOON' && kind !== 'VALIDITY_UNKNOWN' ? [i18n._(factWords[field]).toLocaleLowerCase()] : []));
      const word = i18n._(gapWords[kind]);
      const list = fields.join('; ');
      return fields.length === 0 ? word : t`${word}: ${list}`;
    })
    .join(' · ');
}
