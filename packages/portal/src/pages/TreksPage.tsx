import { useReadQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { TrekRow } from '@/features/treks/TrekRow.tsx';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';
import { RowList } from '@/ui/tables/RowList.tsx';
import type { PageProps } from './page-props.ts';
import type { load } from './TreksPage.query.ts';

/** All routes of the network, one row each. */
export function TreksPage(props: PageProps<typeof load>) {
  const { t } = useLingui();
  const { data } = useReadQuery(props.data);
  return (
    <PageBody>
      <PageHeader
        title={t`Rutas`}
        help={t`Caminos entre comunidades y áreas de conservación. Los dibujamos con lugares y alturas conocidas; lo demás dice «por confirmar».`}
      />
      <RowList>
        {data.treks.map((trek) => (
          <TrekRow key={trek.id} trek={trek} />
        ))}
      </RowList>
    </PageBody>
  );
}
