import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { useLingui } from '@lingui/react/macro';
import type { CommunityList_community } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { Section } from '@/ui/page/Section.tsx';
import { RowList } from '@/ui/tables/RowList.tsx';
import { CommunityEntry } from './CommunityEntry.tsx';

const FRAGMENT: TypedDocumentNode<CommunityList_community> = gql`
  fragment CommunityList_community on Community {
    id
    district {
      id
      name
      province
    }
    ...CommunityEntry_community
  }
`;
fragmentRegistry.register(FRAGMENT);

/** The communities by the district they belong to; a district nobody has confirmed comes last and says so. */
export function CommunityList(props: { communities: Array<FragmentType<CommunityList_community>> }) {
  const { t } = useLingui();
  const { data: communities } = useOwnFragment({ fragment: FRAGMENT, from: props.communities });
  const byDistrict = Map.groupBy(communities, (community) => community.district?.id ?? null);
  const groups = [...byDistrict].sort(([a], [b]) => Number(a === null) - Number(b === null));
  return groups.map(([districtId, members]) => {
    const district = members[0]?.district;
    return (
      <Section key={districtId ?? 'unknown'} title={district ? t`${district.name}, provincia de ${district.province}` : t`Distrito por confirmar`}>
        <RowList>
          {members.map((community) => (
            <CommunityEntry key={community.id} community={community} />
          ))}
        </RowList>
      </Section>
    );
  });
}
