import { useReadQuery } from '@apollo/client/react';
import { NotHere } from './NotHere.tsx';
import { TrekRoute } from '@/features/treks/TrekRoute.tsx';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';
import type { PageProps } from './page-props.ts';
import type { load } from './TrekPage.query.ts';

/** One route: its places, its stages, what is known and what is not. */
export function TrekPage(props: PageProps<typeof load>) {
  const { data } = useReadQuery(props.data);
  if (!data.trek) return <NotHere />;
  return (
    <PageBody>
      <PageHeader title={data.trek.name} size="large" />
      <TrekRoute trek={data.trek} />
    </PageBody>
  );
}
