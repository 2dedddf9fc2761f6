import { useReadQuery } from '@apollo/client/react';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';
import { NotHere } from './NotHere.tsx';
import type { PageProps } from './page-props.ts';
import type { load } from './VoucherPage.query.ts';

export function VoucherPage(props: PageProps<typeof load>) {
  const { data } = useReadQuery(props.data);
  if (!data.reservation) return <NotHere />;
  return (
    <PageBody>
      <PageHeader title={data.reservation.code} />
    </PageBody>
  );
}
