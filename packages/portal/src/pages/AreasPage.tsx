import { useReadQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { ClosureNotes } from '@/features/closures/ClosureNotes.tsx';
import { AreaEntry } from '@/features/conservation-areas/AreaEntry.tsx';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';
import { RowList } from '@/ui/tables/RowList.tsx';
import type { load } from './AreasPage.query.ts';
import type { PageProps } from './page-props.ts';

/** The private conservation areas of the communities, one after the other. */
export function AreasPage(props: PageProps<typeof load>) {
  const { t } = useLingui();
  const { data } = useReadQuery(props.data);
  return (
    <PageBody>
      <PageHeader
        title={t`Áreas de conservación privada`}
        help={t`Tierras que sus dueños, las comunidades, decidieron conservar y que el Estado reconoció. Decimos de cada una hasta cuándo consta.`}
      />
      <ClosureNotes closures={data.closures.filter(({ kind }) => kind === 'AREA')} />
      <RowList>
        {data.conservationAreas.map((area) => (
          <AreaEntry key={area.id} area={area} />
        ))}
      </RowList>
    </PageBody>
  );
}
