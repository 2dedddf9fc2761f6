import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { AreaTable_area } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { DataTable } from '@/ui/tables/DataTable.tsx';
import { MeasureText } from '@/ui/words/MeasureText.tsx';
import { LegalMark } from './LegalMark.tsx';

const FRAGMENT: TypedDocumentNode<AreaTable_area> = gql`
  fragment AreaTable_area on ConservationArea {
    id
    slug
    name
    hectares
    legalState
    isPerpetual
    termEndsInYear
    owner {
      id
      name
    }
    district {
      id
      name
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/** The conservation areas at a glance: whose they are, how large, and what their papers say. */
export function AreaTable(props: { areas: Array<FragmentType<AreaTable_area>> }) {
  const { t } = useLingui();
  const { data: areas } = useOwnFragment({ fragment: FRAGMENT, from: props.areas });
  return (
    <DataTable
      caption={t`Áreas de conservación privada`}
      rows={areas}
      rowKey={(area) => area.id}
      columns={[
        {
          key: 'name',
          header: t`Área`,
          isName: true,
          cell: (area) => (
            <Link to="/areas" hash={area.slug}>
              {area.name}
            </Link>
          ),
        },
        { key: 'owner', header: t`Dueña`, cell: (area) => area.owner.name },
        { key: 'district', header: t`Distrito`, cell: (area) => area.district?.name },
        { key: 'hectares', header: t`Superficie`, align: 'end', cell: (area) => <MeasureText value={area.hectares} unit="ha" /> },
        { key: 'legal', header: t`Estado legal`, cell: (area) => <LegalMark area={area} /> },
      ]}
    />
  );
}
