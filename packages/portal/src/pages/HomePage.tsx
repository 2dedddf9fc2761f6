import { useLingui } from '@lingui/react/macro';
import { Suspense } from 'react';
import { HomeHero } from '@/features/network/HomeHero.tsx';
import { PageSkeleton } from '@/ui/feedback/PageSkeleton.tsx';
import { usePageTitle } from '@/ui/page/PageHeader.tsx';
import type { load } from './HomePage.query.ts';
import { HomeSections } from './HomeSections.tsx';
import type { PageProps } from './page-props.ts';

/** The network's front page: the land at once, its facts as they arrive. */
export function HomePage(props: PageProps<typeof load>) {
  const { t } = useLingui();
  usePageTitle(t`Turismo rural de las comunidades`);
  return (
    <>
      <HomeHero />
      <Suspense fallback={<PageSkeleton />}>
        <HomeSections data={props.data} />
      </Suspense>
    </>
  );
}
